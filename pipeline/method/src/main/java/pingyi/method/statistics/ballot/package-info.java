/** What ballots say and how sure they are: shares, scores, all grades at once, and changes. */
@NullMarked
package pingyi.method.statistics.ballot;

import org.jspecify.annotations.NullMarked;
