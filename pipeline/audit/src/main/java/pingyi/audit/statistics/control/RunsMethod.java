package pingyi.audit.statistics.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.control.RunsAnalysis;
import pingyi.method.statistics.normalisation.Quantiles;

/** Runs and crossings of a series. */
public final class RunsMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "runs", "链与穿越检验", "Whether a series stays too long on one side or crosses too seldom.")
        .counting("the points")
        .reads(ColumnForm.required("value", "the values in order", "y", "x", "share", "score"))
        .takes(OptionForm.text("centre", "median", "median, mean or a number"))
        .answers("centre", "the centre used")
        .answers("useful", "points not on the centre")
        .answers("longest_run", "points in a row on one side")
        .answers("longest_run_max", "the longest without a signal")
        .answers("crossings", "of the centre")
        .answers("crossings_min", "the fewest without a signal")
        .answers("signal", "whether either rule gives one")
        .from("Anhoej and Olesen, PLoS ONE 9, 2014")
        .example("value\n5\n6\n4\n5\n7\n5\n4\n6\n9\n3\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] values = input.column("value").numbers();
    String asked = input.options().text("centre");
    double centre =
        switch (asked) {
          case "median" -> Quantiles.of(values, 0.5);
          case "mean" -> java.util.Arrays.stream(values).average().orElseThrow();
          default -> number(asked);
        };
    RunsAnalysis runs = RunsAnalysis.of(values, centre);
    return MethodResult.of(values.length)
        .with("centre", centre)
        .with("useful", runs.useful())
        .with("longest_run", runs.longestRun())
        .with("longest_run_max", runs.longestAllowed())
        .with("crossings", runs.crossings())
        .with("crossings_min", runs.crossingsNeeded())
        .with("signal", runs.signal());
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The centre is median, mean or a number", e);
    }
  }

  /** The bounds of the rules by the number of useful points. */
  public static final class Bounds implements StatisticsMethod {
    @Override
    public MethodForm form() {
      return MethodForm.of(
              "runs-bounds", "链与穿越的界限", "The bounds of the runs rules by the useful points.")
          .reads(ColumnForm.required("n_useful", "points not on the centre", "n", "useful"))
          .answers("rows", "one object a row: n_useful, longest_run_max and crossings_min")
          .from("Anhoej and Olesen, PLoS ONE 9, 2014")
          .example("n_useful\n10\n24\n");
    }

    @Override
    public MethodResult run(MethodInput input) {
      Column sizes = input.column("n_useful");
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      for (int row = 0; row < input.rows(); row++) {
        int n = Math.toIntExact(sizes.count(row));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("n_useful", n);
        fields.put("longest_run_max", RunsAnalysis.longestAllowed(n));
        fields.put("crossings_min", RunsAnalysis.crossingsNeeded(n));
        rows.add(fields);
      }
      return MethodResult.of(rows.size()).with("rows", rows);
    }
  }
}
