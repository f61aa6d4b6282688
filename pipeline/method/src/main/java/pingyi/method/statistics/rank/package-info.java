/** What a table of estimates says about their ranks, and what it does not. */
@NullMarked
package pingyi.method.statistics.rank;

import org.jspecify.annotations.NullMarked;
