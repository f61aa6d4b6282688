/** How a cell's text becomes a number, or is refused. */
@NullMarked
package pingyi.intake.number;

import org.jspecify.annotations.NullMarked;
