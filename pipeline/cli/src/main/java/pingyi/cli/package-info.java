/**
 * The commands: each reads its options, calls the rooms in order and says what happened. No rule
 * lives here.
 */
@NullMarked
package pingyi.cli;

import org.jspecify.annotations.NullMarked;
