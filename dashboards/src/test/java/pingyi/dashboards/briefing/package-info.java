/** Tests of the briefing: what is said, and what must not be. */
@NullMarked
package pingyi.dashboards.briefing;

import org.jspecify.annotations.NullMarked;
