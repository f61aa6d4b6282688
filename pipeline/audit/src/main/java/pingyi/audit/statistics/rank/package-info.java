/** Ranks and what is known of them. */
@NullMarked
package pingyi.audit.statistics.rank;

import org.jspecify.annotations.NullMarked;
