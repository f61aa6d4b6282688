/**
 * Reads meeting reports: repairs the text, tells its kind and finds its facts with their evidence.
 */
@NullMarked
package pingyi.recognition;

import org.jspecify.annotations.NullMarked;
