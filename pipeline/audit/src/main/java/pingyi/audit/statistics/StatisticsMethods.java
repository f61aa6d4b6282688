package pingyi.audit.statistics;

import java.util.List;
import java.util.stream.Collectors;
import pingyi.audit.statistics.ballot.BinomialIntervalMethod;
import pingyi.audit.statistics.form.StatisticsFault;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.audit.statistics.multiplicity.AdjustedPValuesMethod;

/** Every method that can be asked from outside, in the order they are listed. */
public final class StatisticsMethods {
  private static final List<StatisticsMethod> ALL =
      List.of(
          // Ballots
          new BinomialIntervalMethod(),
          // Multiplicity
          new AdjustedPValuesMethod());

  private StatisticsMethods() {}

  /** All of them. */
  public static List<StatisticsMethod> all() {
    return ALL;
  }

  /**
   * The method of a name.
   *
   * @throws StatisticsFault if there is none
   */
  public static StatisticsMethod named(String id) {
    return ALL.stream()
        .filter(method -> method.form().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                StatisticsFault.commandLine(
                    "method",
                    id,
                    ALL.stream()
                        .map(method -> method.form().id())
                        .collect(Collectors.joining(", "))));
  }
}
