/**
 * The one step between what is stored and everything that leaves by SQL: a set of tables for each
 * role, in which small groups show no figure. A role is a set of files, not a right within a set.
 */
@NullMarked
package pingyi.audit.protect;

import org.jspecify.annotations.NullMarked;
