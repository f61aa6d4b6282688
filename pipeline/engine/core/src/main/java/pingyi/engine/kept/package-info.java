/** Rules whose results are taken over from earlier runs where record or group is the same. */
@NullMarked
package pingyi.engine.kept;

import org.jspecify.annotations.NullMarked;
