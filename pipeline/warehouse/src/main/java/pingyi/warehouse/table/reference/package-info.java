/** The rulebook as tables: what is policy, not data. */
@NullMarked
package pingyi.warehouse.table.reference;

import org.jspecify.annotations.NullMarked;
