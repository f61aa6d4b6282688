/** Agreement of judges, asked from outside. */
@NullMarked
package pingyi.audit.statistics.agreement;

import org.jspecify.annotations.NullMarked;
