package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Citation;

/**
 * A table for readers: headings with formats, and rows of text, numbers or nothing.
 *
 * @param heads the columns
 * @param rows the cells: String, Double, Integer, Long, Boolean or null for nothing
 * @param sources the citations of cells by their place
 */
public record Grid(
    List<Head> heads, List<List<@Nullable Object>> rows, Map<Place, Citation> sources) {
  /** Copies all. */
  public Grid {
    heads = List.copyOf(heads);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
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

  /** A table whose cells are not followed. */
  public Grid(List<Head> heads, List<List<@Nullable Object>> rows) {
    this(heads, rows, Map.of());
  }

  /** The place of a cell; both count from 0. */
  public record Place(int row, int column) {}

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
