/** Year over year: which differences are more than sampling error. */
@NullMarked
package pingyi.method.statistics.change;

import org.jspecify.annotations.NullMarked;
