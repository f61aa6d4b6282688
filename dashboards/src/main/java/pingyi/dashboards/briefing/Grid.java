package pingyi.dashboards.briefing;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.read.PackedCells;

/**
 * A table for readers: headings with formats, and rows of text, numbers or nothing.
 *
 * @param heads the columns
 * @param rows the cells: String, Double, Integer, Long, Boolean or null for nothing
 * @param sources the citations of cells by their place
 */
public record Grid(
    List<Head> heads, List<List<@Nullable Object>> rows, Map<Place, Citation> sources) {
  /** As many rows are held by column. */
  private static final int LONG = 1_000;

  /** Copies all, unless the rows are made when they are asked for or packed already. */
  public Grid {
    heads = List.copyOf(heads);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    if (!(rows instanceof MadeRows || rows instanceof PackedCells)) {
      rows = rows.size() < LONG ? copied(rows, heads.size()) : packed(rows, heads.size());
    }
  }

  /**
   * A table too long to stand in memory twice: each row is made from its record when it is asked
   * for, and forgotten. The records must not change.
   */
  public static <T> Grid over(
      List<Head> heads, List<T> records, Function<T, List<@Nullable Object>> cells) {
    return new Grid(heads, new MadeRows<>(heads.size(), records, cells));
  }

  /** Whether the rows are made when they are asked for, each time anew. */
  public boolean isMade() {
    return rows instanceof MadeRows;
  }

  private static List<List<@Nullable Object>> copied(
      List<List<@Nullable Object>> rows, int columns) {
    List<List<@Nullable Object>> copy = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      copy.add(Collections.unmodifiableList(new ArrayList<>(fitting(row, columns))));
    }
    return Collections.unmodifiableList(copy);
  }

  private static List<List<@Nullable Object>> packed(
      List<List<@Nullable Object>> rows, int columns) {
    rows.forEach(row -> fitting(row, columns));
    return new PackedCells(columns, rows);
  }

  private static <C> List<C> fitting(List<C> row, int columns) {
    if (row.size() != columns) {
      throw new IllegalArgumentException(
          "A row has " + row.size() + " cells under " + columns + " headings: " + row);
    }
    return row;
  }

  private static final class MadeRows<T> extends AbstractList<List<@Nullable Object>>
      implements RandomAccess {
    private final int columns;
    private final List<T> records;
    private final Function<T, List<@Nullable Object>> cells;

    MadeRows(int columns, List<T> records, Function<T, List<@Nullable Object>> cells) {
      this.columns = columns;
      this.records = records;
      this.cells = cells;
    }

    @Override
    public List<@Nullable Object> get(int index) {
      return fitting(cells.apply(records.get(index)), columns);
    }

    @Override
    public int size() {
      return records.size();
    }
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
    STATISTIC,
    /** A number in the unit its row names, with the decimals it has. */
    AMOUNT
  }

  /**
   * One column.
   *
   * @param label the heading, with the unit in it
   * @param key what the column holds, alike in every language; empty where nobody asks
   */
  public record Head(String label, Format format, String key) {
    /** A column nobody asks for by key. */
    public Head(String label, Format format) {
      this(label, format, "");
    }
  }

  /** The position of the column of a key, or -1. */
  public int column(String key) {
    for (int column = 0; column < heads.size(); column++) {
      if (heads.get(column).key().equals(key)) {
        return column;
      }
    }
    return -1;
  }
}
