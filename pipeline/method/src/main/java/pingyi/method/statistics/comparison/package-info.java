/** One group against the others. */
@NullMarked
package pingyi.method.statistics.comparison;

import org.jspecify.annotations.NullMarked;
