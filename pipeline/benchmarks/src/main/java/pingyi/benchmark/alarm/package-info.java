/** How often the method's answers hold in such institutions. */
@NullMarked
package pingyi.benchmark.alarm;

import org.jspecify.annotations.NullMarked;
