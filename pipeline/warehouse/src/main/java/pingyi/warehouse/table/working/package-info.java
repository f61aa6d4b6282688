/** What lies between two recipes: made like every table, read by the next recipe, not published. */
@NullMarked
package pingyi.warehouse.table.working;

import org.jspecify.annotations.NullMarked;
