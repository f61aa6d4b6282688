package pingyi.method.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.recognised.PeriodicScore;
import pingyi.warehouse.table.reference.Policy;

class PeriodicSignalsTest {
  private static List<PeriodicScore> quarters(double... scores) {
    List<PeriodicScore> rows = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      int year = 2018 + i / 4;
      rows.add(new PeriodicScore("a/" + year, "a", year, i % 4 + 1, scores[i], "r", "c"));
    }
    return rows;
  }

  private static Policy policy(String id, int first, int last) {
    return new Policy(
        id,
        id,
        "1",
        first,
        last,
        null,
        null,
        null,
        null,
        "no_score",
        "no_score",
        2,
        "half_up",
        0,
        100.0,
        id,
        0.95);
  }

  private static List<PeriodicSignal> made(List<PeriodicScore> rows, Policy... policies) {
    return Rows.made(new PeriodicSignals(), rows, List.of(policies));
  }

  @Test
  void shouldJudgeNothingBelowEightPoints() {
    assertThat(made(quarters(80, 81, 80, 99, 80, 81, 80), policy("p", 2018, 2030)))
        .hasSize(7)
        .allMatch(row -> row.cause().equals("not_judged") && row.upper() == null);
  }

  @Test
  void shouldDrawLimitsAtTwoPointSixSixMovingRanges() {
    List<PeriodicSignal> rows =
        made(quarters(80, 81, 80, 81, 80, 81, 80, 81, 80, 81, 80, 95), policy("p", 2018, 2030));
    double mean = (6 * 80 + 5 * 81 + 95) / 12.0;
    double range = (10 * 1 + 15) / 11.0;
    assertThat(rows.get(0).standing()).isEqualTo("full");
    assertThat(rows.get(0).upper()).isCloseTo(mean + 2.66 * range, within(1e-9));
    assertThat(rows.get(11).cause()).isEqualTo("above_limit");
    assertThat(rows.get(0).cause()).isEqualTo("seven_below");
  }

  @Test
  void shouldStartANewStretchWithANewPolicy() {
    List<PeriodicSignal> rows =
        made(
            quarters(80, 81, 80, 81, 80, 81, 80, 81, 60, 61, 60, 61),
            policy("p", 2018, 2019),
            policy("q", 2020, 2030));
    assertThat(rows.get(7).stretch()).isEqualTo(1);
    assertThat(rows.get(8).stretch()).isEqualTo(2);
    assertThat(rows.get(0).standing()).isEqualTo("trial");
    assertThat(rows).noneMatch(row -> row.cause().contains("limit"));
  }

  @Test
  void shouldLeaveOutAQuarterThatTwoSessionsState() {
    List<PeriodicScore> rows = new ArrayList<>(quarters(80, 81, 82));
    rows.add(new PeriodicScore("a/2018/second", "a", 2018, 2, 70, "r", "c"));
    assertThat(made(rows, policy("p", 2018, 2030)))
        .extracting(PeriodicSignal::quarter)
        .containsExactly(1, 3);
  }
}
