/**
 * Project registers and rectification lists: their rows held against each other, and where projects
 * and items stand on the cut-off day. Knows dates as text and no clock.
 */
@NullMarked
package pingyi.method.register;

import org.jspecify.annotations.NullMarked;
