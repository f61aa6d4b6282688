package pingyi.audit.statistics.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.OptionForm;

/**
 * Estimates with their errors, of the rows that can be ranked: with an estimate, an error and
 * enough ballots.
 *
 * @param rows the places of those rows
 * @param values the estimates, turned where the lowest is best
 */
record Estimates(int[] rows, double[] values, double[] errors) {
  static final ColumnForm[] COLUMNS = {
    ColumnForm.optional("unit", "what the row is called", "name", "id"),
    ColumnForm.required("estimate", "the score", "score", "value", "mean", "y", "x"),
    ColumnForm.optional("se", "its standard error", "error", "standard_error"),
    ColumnForm.optional("n", "the ballots behind it; rows with too few are not ranked", "ballots")
  };

  static final OptionForm BEST =
      OptionForm.choice("best", "which estimate has rank 1", "highest", "lowest");

  static final OptionForm LEAST =
      OptionForm.whole("least_n", "5", "rows with fewer ballots are not ranked");

  static Estimates read(MethodInput input) {
    double[] values = input.column("estimate").numbersWithGaps();
    double[] errors =
        input.optional("se").map(Column::numbersWithGaps).orElseGet(() -> filled(values.length));
    Optional<double[]> n = input.optional("n").map(Column::numbersWithGaps);
    double least = input.options().number("least_n");
    int[] rows =
        IntStream.range(0, values.length)
            .filter(i -> !Double.isNaN(values[i]) && !Double.isNaN(errors[i]))
            .filter(i -> n.isEmpty() || n.get()[i] >= least)
            .toArray();
    double sign = input.options().text("best").equals("highest") ? 1 : -1;
    return new Estimates(
        rows,
        Arrays.stream(rows).mapToDouble(i -> sign * values[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> errors[i]).toArray());
  }

  private static double[] filled(int length) {
    double[] filled = new double[length];
    Arrays.fill(filled, 1);
    return filled;
  }

  int size() {
    return rows.length;
  }

  /** What a ranked unit is called. */
  String label(MethodInput input, int i) {
    return input.label("unit", rows[i]);
  }

  /** The rows that are not ranked. */
  List<String> unranked(MethodInput input) {
    List<String> unranked = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      int each = row;
      if (Arrays.stream(rows).noneMatch(ranked -> ranked == each)) {
        unranked.add(input.label("unit", row));
      }
    }
    return unranked;
  }
}
