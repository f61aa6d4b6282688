package pingyi.dashboards.briefing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A total that a table of the version states, and that a formula makes again from the rows of a
 * sheet: whoever changes a row sees that it no longer holds.
 *
 * @param says what is made again
 * @param way how
 * @param column the key of the column it is made from
 * @param where the rows that count; null for all
 * @param total what the version states
 */
public record Check(String says, Way way, String column, @Nullable Where where, double total) {
  /** How a column becomes one number. */
  public enum Way {
    /** The sum of its numbers. */
    SUM,
    /** How many of its cells hold a number. */
    NUMBERS,
    /** The middle number. */
    MEDIAN
  }

  /**
   * Rows by what another column holds.
   *
   * @param column the key of that column
   * @param match whether rows with the value count, or all others
   * @param value a text or a number
   */
  public record Where(String column, Match match, Object value) {
    /** Whether a row with this cell counts. */
    public boolean holds(@Nullable Object cell) {
      boolean same =
          cell instanceof Number number && value instanceof Number wanted
              ? number.doubleValue() == wanted.doubleValue()
              : Objects.equals(cell, value);
      return same == (match == Match.EQUAL);
    }
  }

  /** How a cell is held against a value. */
  public enum Match {
    /** The cell holds the value. */
    EQUAL,
    /** The cell holds anything else. */
    OTHER
  }
}
