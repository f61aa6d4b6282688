/** Which reports tell of the same meeting. */
@NullMarked
package pingyi.recognition.session;

import org.jspecify.annotations.NullMarked;
