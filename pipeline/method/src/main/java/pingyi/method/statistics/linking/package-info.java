/** One rating scale expressed in another, where the data allow it. */
@NullMarked
package pingyi.method.statistics.linking;

import org.jspecify.annotations.NullMarked;
