package pingyi.audit.statistics.severity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.method.statistics.severity.Factor;

/**
 * Scores that are there, with their weights.
 *
 * @param rows the places of their rows
 */
record Observations(int[] rows, double[] scores, double[] weights) {
  static final ColumnForm SCORE =
      ColumnForm.required("score", "the score; rows without one are left out", "value", "y");

  static final ColumnForm WEIGHT =
      ColumnForm.optional("weight", "the error's variance is sigma^2 / weight", "w", "ballots");

  static Observations read(MethodInput input) {
    double[] scores = input.column("score").numbersWithGaps();
    int[] rows = IntStream.range(0, scores.length).filter(i -> !Double.isNaN(scores[i])).toArray();
    double[] weights = new double[rows.length];
    Arrays.fill(weights, 1);
    input
        .optional("weight")
        .ifPresent(column -> Arrays.setAll(weights, i -> weight(column, rows[i])));
    return new Observations(
        rows, Arrays.stream(rows).mapToDouble(i -> scores[i]).toArray(), weights);
  }

  private static double weight(Column column, int row) {
    double weight = column.number(row);
    if (!(weight > 0)) {
      throw column.fault("value", row);
    }
    return weight;
  }

  Factor factor(Column column) {
    List<String> levels = new ArrayList<>();
    for (int row : rows) {
      levels.add(column.text(row));
    }
    return Factor.of(column.heading(), levels);
  }

  List<Factor> factors(List<Column> columns) {
    return columns.stream().map(this::factor).toList();
  }
}
