package pingyi.dashboards.briefing;

import pingyi.warehouse.cite.Citation;

/**
 * A number that knows its cells: in a sentence its marked text, in a table its value.
 *
 * @param text the number as a sentence prints it, marked for the ledger
 */
record Cited(Number value, String text, Citation citation) {
  @Override
  public String toString() {
    return text;
  }
}
