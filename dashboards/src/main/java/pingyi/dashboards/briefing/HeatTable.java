package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Branches row by row, once as cells that can be followed and once as the values that are drawn, so
 * that the table beside a picture and the picture cannot differ.
 */
record HeatTable(Grid grid, List<Figure.HeatRow> rows) {
  /**
   * Fills the rows.
   *
   * @param grid with the headings: the branch, then one a column
   * @param columns what the columns stand for
   * @param cell the cited number of a branch and a column; null for a gap
   */
  static <C> HeatTable of(
      GridBuilder grid,
      Structure names,
      List<String> branches,
      List<C> columns,
      BiFunction<String, C, @Nullable Object> cell) {
    List<Figure.HeatRow> rows = new ArrayList<>();
    for (String branch : branches) {
      List<@Nullable Object> cells = new ArrayList<>();
      List<@Nullable Double> values = new ArrayList<>();
      cells.add(names.label(branch));
      for (C column : columns) {
        @Nullable Object cited = cell.apply(branch, column);
        cells.add(cited);
        values.add(cited instanceof Cited number ? number.value().doubleValue() : null);
      }
      grid.row(cells);
      rows.add(new Figure.HeatRow(names.label(branch), values));
    }
    return new HeatTable(grid.build(), rows);
  }
}
