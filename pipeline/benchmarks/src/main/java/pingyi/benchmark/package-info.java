/**
 * Programs that measure the method on data whose truth is known. They are run by hand, ship with
 * the project and are part of no command; what they print is kept in pipeline/docs.
 */
@NullMarked
package pingyi.benchmark;

import org.jspecify.annotations.NullMarked;
