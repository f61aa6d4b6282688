/** The parts of a report: lines with their role, sentences, and what is quoted. */
@NullMarked
package pingyi.recognition.text;

import org.jspecify.annotations.NullMarked;
