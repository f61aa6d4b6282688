package pingyi.dashboards.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The cells that a chart draws, with what they hold when they are printed: a chart is made before
 * the rows of a long sheet are written, and must show them without being opened and saved.
 *
 * @param headRow the row of the series' names; the values stand below it
 * @param category the column of the names along the axis
 * @param names what that column holds
 * @param series in the order in which they are drawn
 */
record ChartCells(
    String sheet, int headRow, int category, List<String> names, List<Series> series) {
  ChartCells {
    names = List.copyOf(names);
    series = List.copyOf(series);
  }

  /** One column of values; null where the cell is empty. */
  record Series(String name, int column, String colour, List<@Nullable Double> values) {
    Series {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /** The greatest sum of a name. */
  double most() {
    double most = 0;
    for (int name = 0; name < names.size(); name++) {
      double sum = 0;
      for (Series one : series) {
        @Nullable Double value = one.values().get(name);
        sum += value == null ? 0 : value;
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /** The least value, 0 without any. */
  double low() {
    return values().min().orElse(0);
  }

  /** The greatest value, 1 without any. */
  double high() {
    return values().max().orElse(1);
  }

  private DoubleStream values() {
    return series.stream()
        .flatMap(one -> one.values().stream())
        .filter(value -> value != null)
        .mapToDouble(Double::doubleValue);
  }

  /** The cells of a column below its heading, as a formula. */
  String range(int column) {
    return at(headRow + 1, column) + ":" + cell(headRow + names.size(), column);
  }

  /** The heading of a column, as a formula. */
  String head(int column) {
    return at(headRow, column);
  }

  private String at(int row, int column) {
    return "'" + sheet.replace("'", "''") + "'!" + cell(row, column);
  }

  private static String cell(int row, int column) {
    return new CellReference(row, column, true, true).formatAsString();
  }
}
