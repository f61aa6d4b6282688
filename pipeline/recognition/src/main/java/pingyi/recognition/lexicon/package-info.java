/** The words and patterns of the domain, kept as data beside the code. */
@NullMarked
package pingyi.recognition.lexicon;

import org.jspecify.annotations.NullMarked;
