/** Ballots: intervals of scores and shares, and their differences. */
@NullMarked
package pingyi.audit.statistics.ballot;

import org.jspecify.annotations.NullMarked;
