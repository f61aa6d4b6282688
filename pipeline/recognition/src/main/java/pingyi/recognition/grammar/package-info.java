/** How numbers, dates and lists are written. */
@NullMarked
package pingyi.recognition.grammar;

import org.jspecify.annotations.NullMarked;
