/**
 * The pictures. Every figure of the briefing is drawn here once, on any {@code Graphics2D}: as PNG
 * files for mail and print, and as vector shapes for the deck. The room chooses colours, sizes and
 * positions; every word and every number comes with the figure.
 */
@NullMarked
package pingyi.dashboards.chart;

import org.jspecify.annotations.NullMarked;
