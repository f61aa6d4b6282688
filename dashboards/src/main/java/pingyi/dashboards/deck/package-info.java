/**
 * The deck: the briefing as a presentation that can be edited. Pictures are drawn with the chart
 * room's classes, but onto shapes, so that they stay sharp and take the template's fonts and
 * colours; counts by year are a native chart with its data. This room prints no word of its own.
 */
@NullMarked
package pingyi.dashboards.deck;

import org.jspecify.annotations.NullMarked;
