/** Many questions asked at once. */
@NullMarked
package pingyi.audit.statistics.multiplicity;

import org.jspecify.annotations.NullMarked;
