/** What lets others check: decisions and lineage. */
@NullMarked
package pingyi.warehouse.table.audit;

import org.jspecify.annotations.NullMarked;
