/** Moves between grades, asked from outside. */
@NullMarked
package pingyi.audit.statistics.transition;

import org.jspecify.annotations.NullMarked;
