/**
 * What reports say, followed through the years: themes of statements, problems that recur, reported
 * meetings against counted ones. Reads no text of a report; reading is another room's.
 */
@NullMarked
package pingyi.method.report;

import org.jspecify.annotations.NullMarked;
