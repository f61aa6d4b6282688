/** Which files a workspace holds and what becomes of each. */
@NullMarked
package pingyi.intake.workspace;

import org.jspecify.annotations.NullMarked;
