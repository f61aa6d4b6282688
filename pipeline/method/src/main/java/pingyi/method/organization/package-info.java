/** Who was reviewed: what a sent name means, and how today's branches descend from earlier ones. */
@NullMarked
package pingyi.method.organization;

import org.jspecify.annotations.NullMarked;
