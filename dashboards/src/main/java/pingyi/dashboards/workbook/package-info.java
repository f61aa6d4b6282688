/**
 * The workbook: the sheets of a briefing as tables an analyst can filter, pivot and check. It
 * computes nothing but the checks, which are formulas, so that a reader sees them hold.
 */
@NullMarked
package pingyi.dashboards.workbook;

import org.jspecify.annotations.NullMarked;
