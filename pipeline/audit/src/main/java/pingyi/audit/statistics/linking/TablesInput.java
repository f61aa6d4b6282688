package pingyi.audit.statistics.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.method.statistics.linking.AnchorTable;
import pingyi.method.statistics.linking.ScoreTable;

/** Tables of scores, read from counts or from single ratings. */
final class TablesInput {
  private TablesInput() {}

  /** A column of counts against the scale; a missing count is a score not on this scale. */
  static ScoreTable counts(Column scale, Column counts) {
    TreeMap<Double, Double> table = new TreeMap<>();
    for (int row = 0; row < scale.size(); row++) {
      if (!counts.missing(row)) {
        table.merge(scale.number(row), counts.number(row), Double::sum);
      }
    }
    return table(table);
  }

  private static ScoreTable table(Map<Double, Double> table) {
    return new ScoreTable(
        table.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        table.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Pairs of scores, with a count or one a row, of the rows of one group; empty for all rows. */
  static AnchorTable pairs(
      MethodInput input, Column x, Column y, Optional<Column> group, String wanted) {
    TreeSet<Double> totals = new TreeSet<>();
    TreeSet<Double> anchors = new TreeSet<>();
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      // The anchor's scale is the same for both groups, so every row of the file tells of it.
      anchors.add(y.number(row));
      int each = row;
      if (group.filter(column -> !column.text(each).equals(wanted)).isEmpty()) {
        totals.add(x.number(row));
        rows.add(row);
      }
    }
    List<Double> total = List.copyOf(totals);
    List<Double> anchor = List.copyOf(anchors);
    double[][] counts = new double[total.size()][anchor.size()];
    Optional<Column> count = input.optional("count");
    for (int row : rows) {
      counts[total.indexOf(x.number(row))][anchor.indexOf(y.number(row))] +=
          count.map(column -> column.number(row)).orElse(1.0);
    }
    return new AnchorTable(
        total.stream().mapToDouble(Double::doubleValue).toArray(),
        anchor.stream().mapToDouble(Double::doubleValue).toArray(),
        counts);
  }

  /** What a table looks like. */
  static Map<String, @Nullable Object> summary(ScoreTable table) {
    Map<String, @Nullable Object> summary = new LinkedHashMap<>();
    summary.put("n", table.n());
    summary.put("mean", table.mean());
    summary.put("sd", table.sd());
    summary.put("skew", table.skewness());
    summary.put("kurt", table.kurtosis());
    return summary;
  }
}
