package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.CitedCells;

/** Builds a table under headings from the messages. */
final class GridBuilder {
  private final Words words;
  private final List<Grid.Head> heads = new ArrayList<>();
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private final Map<Grid.Place, Citation> sources = new LinkedHashMap<>();

  GridBuilder(Words words) {
    this.words = words;
  }

  /** Columns of one format; the names are message keys under {@code head}. */
  GridBuilder columns(Grid.Format format, String... names) {
    for (String name : names) {
      heads.add(new Grid.Head(words.say("head." + name), format, name));
    }
    return this;
  }

  GridBuilder text(String... names) {
    return columns(Grid.Format.TEXT, names);
  }

  GridBuilder plain(String... names) {
    return columns(Grid.Format.PLAIN, names);
  }

  GridBuilder counts(String... names) {
    return columns(Grid.Format.COUNT, names);
  }

  GridBuilder scores(String... names) {
    return columns(Grid.Format.SCORE, names);
  }

  GridBuilder shares(String... names) {
    return columns(Grid.Format.SHARE, names);
  }

  /** A column whose heading comes from the tables, such as a grade or a year. */
  GridBuilder labelled(String label, Grid.Format format) {
    heads.add(new Grid.Head(label, format));
    return this;
  }

  /** A year beside others. */
  GridBuilder year(int year) {
    heads.add(new Grid.Head(words.numbers().year(year), Grid.Format.SCORE, "year." + year));
    return this;
  }

  GridBuilder row(@Nullable Object... cells) {
    return row(Arrays.asList(cells));
  }

  /** Cited cells give their value and remember where it stands. */
  GridBuilder row(List<@Nullable Object> cells) {
    List<@Nullable Object> row = new ArrayList<>(cells.size());
    for (@Nullable Object cell : cells) {
      if (cell instanceof Cited cited) {
        sources.put(new Grid.Place(rows.size(), row.size()), cited.citation());
        row.add(cited.value());
      } else {
        row.add(cell);
      }
    }
    rows.add(row);
    return this;
  }

  /** A cell of a stored row; nothing where it is empty. */
  static @Nullable Object cell(Record row, String column) {
    @Nullable Object value = CitedCells.value(row, column);
    return value instanceof Number number
        ? new Cited(number, "", Citation.cell(row, column))
        : value;
  }

  /** A value that was taken from cells. */
  static @Nullable Object cell(@Nullable Number value, Citation citation) {
    return value == null ? null : new Cited(value, "", citation);
  }

  Grid build() {
    return new Grid(heads, rows, sources);
  }

  /** The table of many records, whose rows are made when they are printed. */
  <T> Grid over(List<T> records, Function<T, List<@Nullable Object>> cells) {
    return Grid.over(heads, records, cells);
  }
}
