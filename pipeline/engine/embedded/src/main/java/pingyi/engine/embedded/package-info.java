/** The embedded engine: DuckDB in this process. */
@NullMarked
package pingyi.engine.embedded;

import org.jspecify.annotations.NullMarked;
