/**
 * What published numbers give away: ballots are secret, and whoever can subtract must not see one.
 */
@NullMarked
package pingyi.method.disclosure;

import org.jspecify.annotations.NullMarked;
