/** Bytes of a report to text, with the way back. */
@NullMarked
package pingyi.recognition.source;

import org.jspecify.annotations.NullMarked;
