/** How ballots and scores become ratings and verdicts: group recipes over the statistics. */
@NullMarked
package pingyi.method.rating;

import org.jspecify.annotations.NullMarked;
