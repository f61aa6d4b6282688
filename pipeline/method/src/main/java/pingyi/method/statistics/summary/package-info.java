/** Summaries and analysis of variance that are exact for decimals as they are written. */
@NullMarked
package pingyi.method.statistics.summary;

import org.jspecify.annotations.NullMarked;
