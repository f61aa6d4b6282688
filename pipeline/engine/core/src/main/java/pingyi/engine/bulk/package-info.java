/** How a bulk table becomes received rows, in the dialect that both engines read alike. */
@NullMarked
package pingyi.engine.bulk;

import org.jspecify.annotations.NullMarked;
