/** Configuration and policy as data, checked on load. */
@NullMarked
package pingyi.intake.rulebook;

import org.jspecify.annotations.NullMarked;
