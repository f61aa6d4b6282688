/**
 * Reports of a workspace: the port behind which they are read, and what was read put into tables.
 */
@NullMarked
package pingyi.intake.report;

import org.jspecify.annotations.NullMarked;
