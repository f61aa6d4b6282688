/** Where a value stands among others: quantiles, ranks, z-scores and percentile ranks. */
@NullMarked
package pingyi.method.statistics.normalisation;

import org.jspecify.annotations.NullMarked;
