/** The sample workspaces and their planted surprises. */
@NullMarked
package pingyi.generate.sample;

import org.jspecify.annotations.NullMarked;
