/**
 * Which stored cells a printed number is: a citation names table, column and rows by conditions on
 * columns, so that it can be evaluated again, printed as SQL, and followed to its rows.
 */
@NullMarked
package pingyi.warehouse.cite;

import org.jspecify.annotations.NullMarked;
