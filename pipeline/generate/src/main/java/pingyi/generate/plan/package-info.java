/** What a workspace is to hold: its institutions through the years, their events and rules. */
@NullMarked
package pingyi.generate.plan;

import org.jspecify.annotations.NullMarked;
