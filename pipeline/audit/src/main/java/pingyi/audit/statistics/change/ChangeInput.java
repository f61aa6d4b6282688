package pingyi.audit.statistics.change;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.GradeOrder;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.method.statistics.ballot.Ballots;
import pingyi.method.statistics.ballot.DirichletMean;
import pingyi.method.statistics.change.ChangeTable;
import pingyi.method.statistics.change.PanelChange;

/** Reads pairs of years: a row a branch with means and errors, or a row a grade with its count. */
final class ChangeInput {
  private static final List<String> NO = List.of("no", "false", "0", "not_comparable");

  private ChangeInput() {}

  static Map<String, ChangeTable.Pair> fromMeans(MethodInput input) {
    Map<String, ChangeTable.Pair> pairs = new LinkedHashMap<>();
    for (int row = 0; row < input.rows(); row++) {
      ChangeTable.Pair pair =
          new ChangeTable.Pair(
              panel(input, "1", row), panel(input, "2", row), comparability(input, row));
      if (pairs.put(input.label("unit", row), pair) != null) {
        throw input.column("unit").fault("unit_twice", row);
      }
    }
    return pairs;
  }

  private static PanelChange.Panel panel(MethodInput input, String year, int row) {
    double mean = input.column("mean" + year).number(row);
    Optional<Column> sd = present(input, "sd" + year, row);
    Optional<Column> n = present(input, "n" + year, row);
    boolean welch = input.options().text("test").equals("welch");
    Optional<Double> freedom =
        n.map(column -> column.number(row) - 1).filter(df -> welch && df > 0);
    if (sd.isPresent() && n.isPresent()) {
      double error = sd.get().number(row) / Math.sqrt(n.get().number(row));
      return new PanelChange.Panel(mean, error, freedom);
    }
    // A year without a standard error is not testable, as an exact one is not.
    return present(input, "se" + year, row)
        .map(column -> new PanelChange.Panel(mean, column.number(row), freedom))
        .orElseGet(() -> new PanelChange.Panel(mean, Double.NaN, Optional.empty()));
  }

  private static Optional<Column> present(MethodInput input, String name, int row) {
    return input.optional(name).filter(column -> !column.missing(row));
  }

  private static ChangeTable.Comparability comparability(MethodInput input, int row) {
    boolean no =
        present(input, "comparable", row)
            .map(column -> NO.contains(column.text(row).toLowerCase(Locale.ROOT)))
            .orElse(false);
    return no ? ChangeTable.Comparability.NOT_COMPARABLE : ChangeTable.Comparability.COMPARABLE;
  }

  static Map<String, ChangeTable.Pair> fromBallots(MethodInput input) {
    Column periods = input.column("period");
    List<String> years = GradeOrder.of(List.of(), periods.texts()).grades();
    if (years.size() != 2) {
      throw input.fault("two_periods", String.join(", ", years));
    }
    Map<String, List<Map<Double, Double>>> tallies = new LinkedHashMap<>();
    Map<String, ChangeTable.Comparability> comparable = new LinkedHashMap<>();
    Optional<Column> counts = input.optional("count");
    for (int row = 0; row < input.rows(); row++) {
      int place = row;
      String unit = input.optional("unit").map(units -> units.text(place)).orElse("all");
      double count = counts.map(column -> (double) column.count(place)).orElse(1.0);
      tallies
          .computeIfAbsent(unit, name -> List.of(grades(input), grades(input)))
          .get(years.indexOf(periods.text(row)))
          .merge(input.column("score").number(row), count, Double::sum);
      comparable.merge(unit, comparability(input, row), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
    Map<String, ChangeTable.Pair> pairs = new LinkedHashMap<>();
    tallies.forEach(
        (unit, two) -> {
          if (voters(two.get(0)) > 0 && voters(two.get(1)) > 0) {
            pairs.put(
                unit,
                new ChangeTable.Pair(
                    panel(input, two.get(0)),
                    panel(input, two.get(1)),
                    comparable.getOrDefault(unit, ChangeTable.Comparability.COMPARABLE)));
          }
        });
    return pairs;
  }

  /** Every grade the file or the option names belongs to every panel's scale. */
  private static Map<Double, Double> grades(MethodInput input) {
    Map<Double, Double> grades = new TreeMap<>();
    Arrays.stream(input.options().numbers("scores")).forEach(score -> grades.put(score, 0.0));
    Arrays.stream(input.column("score").numbers()).forEach(score -> grades.put(score, 0.0));
    return grades;
  }

  private static double voters(Map<Double, Double> tally) {
    return tally.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static PanelChange.Panel panel(MethodInput input, Map<Double, Double> tally) {
    Ballots ballots =
        new Ballots(
            tally.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
            tally.values().stream().mapToDouble(Double::doubleValue).toArray());
    double error =
        ballots.spreadless()
            ? DirichletMean.spread(ballots, 1.0 / tally.size())
            : Math.sqrt(ballots.variance() / ballots.n());
    boolean welch = input.options().text("test").equals("welch");
    return new PanelChange.Panel(
        ballots.mean(), error, Optional.of(ballots.n() - 1).filter(df -> welch && df > 0));
  }
}
