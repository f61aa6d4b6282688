/** What was sent: files, rows, cells and documents, before any judgement. */
@NullMarked
package pingyi.warehouse.table.received;

import org.jspecify.annotations.NullMarked;
