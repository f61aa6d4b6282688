/** What a report states, fact by fact. */
@NullMarked
package pingyi.recognition.fact;

import org.jspecify.annotations.NullMarked;
