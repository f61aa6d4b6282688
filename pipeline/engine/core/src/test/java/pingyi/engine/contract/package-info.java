/** What every engine must do: one suite of tests, run by each. */
@NullMarked
package pingyi.engine.contract;

import org.jspecify.annotations.NullMarked;
