/** Control charts of series by quarter or month: limits, rules and runs. */
@NullMarked
package pingyi.method.statistics.control;

import org.jspecify.annotations.NullMarked;
