/** What kind of document a text is. */
@NullMarked
package pingyi.recognition.kind;

import org.jspecify.annotations.NullMarked;
