package pingyi.audit.statistics.ballot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.method.statistics.ballot.Ballots;

/** Reads ballots by unit: a row a grade with its count, or a row a ballot. */
final class BallotsInput {
  private BallotsInput() {}

  /**
   * The ballots of one unit.
   *
   * @param entitled how many could have voted, if the file says so
   */
  record Panel(Ballots ballots, Optional<Double> entitled) {}

  /** The panels by unit, in the order of the file. */
  static Map<String, Panel> panels(MethodInput input) {
    double[] scores = input.column("score").numbers();
    Optional<Column> counts = input.optional("count");
    Optional<Column> entitled = input.optional("entitled");
    Map<String, Map<Double, Double>> tallies = new LinkedHashMap<>();
    Map<String, Optional<Double>> voters = new LinkedHashMap<>();
    for (int row = 0; row < scores.length; row++) {
      int place = row;
      String unit = input.optional("unit").map(units -> units.text(place)).orElse("all");
      Map<Double, Double> tally = tallies.computeIfAbsent(unit, name -> grades(input));
      double count = counts.map(column -> (double) column.count(place)).orElse(1.0);
      tally.merge(scores[row], count, Double::sum);
      voters.put(unit, entitled.map(column -> (double) column.count(place)));
    }
    Map<String, Panel> panels = new LinkedHashMap<>();
    tallies.forEach(
        (unit, tally) ->
            panels.put(
                unit, new Panel(ballots(tally), voters.getOrDefault(unit, Optional.empty()))));
    return panels;
  }

  private static Map<Double, Double> grades(MethodInput input) {
    Map<Double, Double> grades = new TreeMap<>();
    for (double score : input.options().numbers("scores")) {
      grades.put(score, 0.0);
    }
    return grades;
  }

  static Ballots ballots(Map<Double, Double> tally) {
    return new Ballots(
        tally.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        tally.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
