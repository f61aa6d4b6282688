/** Limits around a common target, widened where units differ by more than chance. */
@NullMarked
package pingyi.method.statistics.funnel;

import org.jspecify.annotations.NullMarked;
