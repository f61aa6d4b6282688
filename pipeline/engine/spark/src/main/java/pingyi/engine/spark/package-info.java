/** The Spark engine: local or a cluster. The only room that knows Spark. */
@NullMarked
package pingyi.engine.spark;

import org.jspecify.annotations.NullMarked;
