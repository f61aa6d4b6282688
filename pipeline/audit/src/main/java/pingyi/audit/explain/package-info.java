/**
 * How one published score came about: from the source cells through the profile, the scale, the
 * components and the steps of the policy to the score and the grade.
 *
 * <p>Nothing is computed here. Every number is a stored one, written in full, and names the table
 * and column it stands in.
 */
@NullMarked
package pingyi.audit.explain;

import org.jspecify.annotations.NullMarked;
