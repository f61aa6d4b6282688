/** Quantiles and standing, asked from outside. */
@NullMarked
package pingyi.audit.statistics.normalisation;

import org.jspecify.annotations.NullMarked;
