/** The SQL surface: read-only questions to one published version. */
@NullMarked
package pingyi.audit.sql;

import org.jspecify.annotations.NullMarked;
