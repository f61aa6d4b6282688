/** Control charts. */
@NullMarked
package pingyi.audit.statistics.control;

import org.jspecify.annotations.NullMarked;
