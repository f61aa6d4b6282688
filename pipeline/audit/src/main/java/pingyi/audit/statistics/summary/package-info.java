/** Summaries and analysis of variance, asked from outside. */
@NullMarked
package pingyi.audit.statistics.summary;

import org.jspecify.annotations.NullMarked;
