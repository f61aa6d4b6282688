package pingyi.dashboards.briefing;

import pingyi.warehouse.cite.Citation;

/**
 * One number that a reader sees.
 *
 * @param id the page's or figure's id, a point, and the number's place: {@code 3} for the third
 *     number of the page's sentences, {@code r2c4} for a cell of its table
 * @param text as it is printed
 * @param citation the cells it was taken from
 */
public record Mention(String id, String text, Citation citation) {}
