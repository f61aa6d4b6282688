/** A warehouse in a Hadoop file system. */
@NullMarked
package pingyi.engine.spark.store;

import org.jspecify.annotations.NullMarked;
