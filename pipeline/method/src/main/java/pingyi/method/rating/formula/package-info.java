/**
 * The formula of a policy as a list of steps over a group of units: each step is a record that
 * knows its operation, and leaves behind what it did in numbers. Decimals throughout, so that an
 * explanation shows the digits that a person would write.
 */
@NullMarked
package pingyi.method.rating.formula;

import org.jspecify.annotations.NullMarked;
