/** Our tables beside the same tables made by hand-written SQL, on the same bulk files. */
@NullMarked
package pingyi.benchmark.peers;

import org.jspecify.annotations.NullMarked;
