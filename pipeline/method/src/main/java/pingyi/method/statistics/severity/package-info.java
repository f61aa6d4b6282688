/** Branches and panels taken apart: additive, mixed and ordinal models, and trimmed means. */
@NullMarked
package pingyi.method.statistics.severity;

import org.jspecify.annotations.NullMarked;
