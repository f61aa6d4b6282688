/** Grids to rows and values: headings, row classes, totals, years. */
@NullMarked
package pingyi.intake.table;

import org.jspecify.annotations.NullMarked;
