/**
 * The briefing: what a version says, once, as immutable facts and finished sentences. Charts,
 * workbook, deck and site print it and compute nothing.
 */
@NullMarked
package pingyi.dashboards.briefing;

import org.jspecify.annotations.NullMarked;
