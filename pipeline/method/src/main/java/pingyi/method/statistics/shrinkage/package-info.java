/** The variance between units, and estimates drawn towards the common mean. */
@NullMarked
package pingyi.method.statistics.shrinkage;

import org.jspecify.annotations.NullMarked;
