package pingyi.benchmark.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A small part of the benchmark, as a guard; its figures proper are in pipeline/docs. */
class ExperimentTest {
  private static final int WORLDS = 12;

  private final Tally tally = tally();

  private static Tally tally() {
    Tally tally = new Tally();
    for (long seed = 1; seed <= WORLDS; seed++) {
      tally.and(Experiment.of(seed));
    }
    return tally;
  }

  private Tally.Count count(String table, String row, String column) {
    return tally.counts().entrySet().stream()
        .filter(entry -> entry.getKey().equals(new Tally.Cell(table, row, column)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldJudgeFourChangesOfEveryWorld() {
    for (String column : List.of("1 scores", "2 ballots")) {
      Tally.Count alarms = count(Experiment.ALARMS, "0 all years", column);

      assertThat(alarms.of()).isEqualTo(4 * WORLDS);
      assertThat(alarms.held()).as(column).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void shouldHoldTheTruthInMostIntervals() {
    // 12 worlds have over 2,000 intervals: 2 points are four times their error.
    assertThat(count(Experiment.INTERVALS, "9 all", "9 all").share()).isBetween(0.93, 0.97);
  }

  @Test
  void shouldPrintTheSharesOfEveryTable() {
    String printed = new Page(tally).table(Experiment.POWER, "Changes found, %");

    assertThat(printed)
        .startsWith("| Changes found, % | one detectable change, by odds |")
        .contains("| declines | ")
        .doesNotContain("NaN");
  }
}
