/**
 * The form in which a person decides about names that matched nothing: written, read back, and kept
 * in the rulebook. It stands in this room because whoever reads a form must know how it was laid
 * out.
 */
@NullMarked
package pingyi.intake.resolve;

import org.jspecify.annotations.NullMarked;
