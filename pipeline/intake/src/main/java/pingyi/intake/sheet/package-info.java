/** Spreadsheets and CSV as one grid of cells; knows containers, knows no headings. */
@NullMarked
package pingyi.intake.sheet;

import org.jspecify.annotations.NullMarked;
