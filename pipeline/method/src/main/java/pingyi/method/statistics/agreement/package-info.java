/** How far judges agree with each other. */
@NullMarked
package pingyi.method.statistics.agreement;

import org.jspecify.annotations.NullMarked;
