/** How faults are said: codes, places and the words of the message files. */
@NullMarked
package pingyi.intake.finding;

import org.jspecify.annotations.NullMarked;
