/**
 * Statistics as pure classes: numbers in, an immutable result out, the formula and its source in
 * the Javadoc.
 */
@NullMarked
package pingyi.method.statistics;

import org.jspecify.annotations.NullMarked;
