/**
 * Makes damaged text readable again. Every edit is kept with its place in the text as it was
 * decoded, so that whoever doubts a repair finds the original.
 */
@NullMarked
package pingyi.recognition.repair;

import org.jspecify.annotations.NullMarked;
