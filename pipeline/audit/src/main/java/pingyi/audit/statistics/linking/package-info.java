/** One rating scale in terms of another. */
@NullMarked
package pingyi.audit.statistics.linking;

import org.jspecify.annotations.NullMarked;
