/** Trends over few years and over quarters, without a straight line or a normal distribution. */
@NullMarked
package pingyi.method.statistics.trend;

import org.jspecify.annotations.NullMarked;
