/** Branches and panels taken apart. */
@NullMarked
package pingyi.audit.statistics.severity;

import org.jspecify.annotations.NullMarked;
