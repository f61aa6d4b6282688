/**
 * What is stored. A table is a record: its name, grain, key and one sentence for each column are
 * declared here once, and the engines, the SQL surface and TABLES.md all read this declaration.
 */
@NullMarked
package pingyi.warehouse.table;

import org.jspecify.annotations.NullMarked;
