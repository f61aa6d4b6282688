/** Word files to text. */
@NullMarked
package pingyi.intake.document;

import org.jspecify.annotations.NullMarked;
