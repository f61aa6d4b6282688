package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for readers: headings with formats, and rows of text, numbers or nothing.
 *
 * @param heads the columns
 * @param rows the cells: String, Double, Integer, Long, Boolean or null for nothing
 */
public record Grid(List<Head> heads, List<List<@Nullable Object>> rows) {
  /** Copies both. */
  public Grid {
    heads = List.copyOf(heads);
    List<List<@Nullable Object>> copy = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      if (row.size() != heads.size()) {
        throw new IllegalArgumentException(
            "A row has " + row.size() + " cells under " + heads.size() + " headings: " + row);
      }
      copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(copy);
  }

  /** How a column's values are printed. */
  public enum Format {
    TEXT,
    /** A whole number with thousands separators. */
    COUNT,
    /** A year or an ordinal: no separators. */
    PLAIN,
    /** One decimal. */
    SCORE,
    /** One decimal with a sign. */
    CHANGE,
    /** A share of 0 to 1 as a percentage with one decimal. */
    SHARE,
    /** Four decimals, for tests. */
    STATISTIC
  }

  /** One column: its heading, with the unit in it, and its format. */
  public record Head(String label, Format format) {}
}
