/** Bytes to text and text to its comparable form. */
@NullMarked
package pingyi.intake.text;

import org.jspecify.annotations.NullMarked;
