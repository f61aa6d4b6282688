/** Branches moving between grades from one year to the next. */
@NullMarked
package pingyi.method.statistics.transition;

import org.jspecify.annotations.NullMarked;
