/** Trends over years and quarters. */
@NullMarked
package pingyi.audit.statistics.trend;

import org.jspecify.annotations.NullMarked;
