/** Changes from year to year, asked from outside. */
@NullMarked
package pingyi.audit.statistics.change;

import org.jspecify.annotations.NullMarked;
