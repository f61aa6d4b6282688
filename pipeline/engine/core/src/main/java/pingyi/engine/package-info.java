/** How recipes run: one port, and one runner for every engine. */
@NullMarked
package pingyi.engine;

import org.jspecify.annotations.NullMarked;
