/** What follows: ratings, scores, changes and comparisons. */
@NullMarked
package pingyi.warehouse.table.derived;

import org.jspecify.annotations.NullMarked;
