/** Units held against their common target and against each other. */
@NullMarked
package pingyi.audit.statistics.comparison;

import org.jspecify.annotations.NullMarked;
