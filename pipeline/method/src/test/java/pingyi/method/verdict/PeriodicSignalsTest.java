package pingyi.method.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.working.PeriodicObservation;

class PeriodicSignalsTest {
  private static List<PeriodicSignal> made(List<PeriodicObservation> rows, Policy... policies) {
    return Rows.made(new PeriodicSignals(), rows, List.of(policies));
  }

  @Test
  void shouldJudgeNothingBelowEightPoints() {
    assertThat(made(Rows.quarters("a", 80, 81, 80, 99, 80, 81, 80), Rows.policy("p", 2018, 2030)))
        .hasSize(7)
        .allMatch(row -> row.cause().equals("not_judged") && row.upper() == null);
  }

  @Test
  void shouldDrawLimitsAtTwoPointSixSixMovingRanges() {
    List<PeriodicSignal> rows =
        made(
            Rows.quarters("a", 80, 81, 80, 81, 80, 81, 80, 81, 80, 81, 80, 95),
            Rows.policy("p", 2018, 2030));
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
            Rows.quarters("a", 80, 81, 80, 81, 80, 81, 80, 81, 60, 61, 60, 61),
            Rows.policy("p", 2018, 2019),
            Rows.policy("q", 2020, 2030));
    assertThat(rows.get(7).stretch()).isEqualTo(1);
    assertThat(rows.get(8).stretch()).isEqualTo(2);
    assertThat(rows.get(0).standing()).isEqualTo("trial");
    assertThat(rows).noneMatch(row -> row.cause().contains("limit"));
  }

  @Test
  void shouldLeaveOutAQuarterThatTwoSessionsState() {
    List<PeriodicObservation> rows = new ArrayList<>(Rows.quarters("a", 80, 81, 82));
    rows.add(new PeriodicObservation("a", "score", 2018, "Q2", "a/2018/second", 70, null));
    assertThat(made(rows, Rows.policy("p", 2018, 2030)))
        .extracting(PeriodicSignal::period)
        .containsExactly("Q1", "Q3");
  }

  private static List<PeriodicObservation> months(double[] favourable, double[] ballots) {
    List<PeriodicObservation> rows = new ArrayList<>();
    for (int i = 0; i < ballots.length; i++) {
      int year = 2018 + i / 12;
      String date = "%d-%02d-01".formatted(year, i % 12 + 1);
      rows.add(
          new PeriodicObservation(
              "a", "favourable_share", year, date, date, favourable[i] / ballots[i], ballots[i]));
    }
    return rows;
  }

  /**
   * Twelve months by hand: the centre is 1,080 of 1,200, z = (p - 0.9) / 0.03 alternates between 2
   * and -2, so sigma_z = 4 / 1.128 and the limits are 0.9 -/+ 3 * 0.03 * 3.5461, cut to 1.
   */
  @Test
  void shouldWidenTheLimitsOfSharesWhereMonthsDifferByMoreThanBallotsExplain() {
    double[] favourable = new double[12];
    double[] ballots = new double[12];
    for (int i = 0; i < 12; i++) {
      ballots[i] = 100;
      favourable[i] = i % 2 == 0 ? 96 : 84;
    }
    List<PeriodicSignal> rows = made(months(favourable, ballots), Rows.policy("p", 2018, 2030));
    assertThat(rows).hasSize(12).allMatch(row -> row.cause().equals("common"));
    assertThat(rows.get(0).method()).isEqualTo("p_prime");
    assertThat(rows.get(0).factor()).isCloseTo(4 / 1.128, within(1e-9));
    assertThat(rows.get(0).lower()).isCloseTo(0.9 - 0.09 * 4 / 1.128, within(1e-9));
    assertThat(rows.get(0).upper()).isEqualTo(1);
  }

  @Test
  void shouldDrawNoChartOfSharesThatAreTakenOnceAYear() {
    List<PeriodicObservation> rows = new ArrayList<>();
    for (int year = 2005; year < 2020; year++) {
      String date = year + "-12-20";
      rows.add(new PeriodicObservation("a", "favourable_share", year, date, date, 0.9, 30.0));
    }
    assertThat(made(rows, Rows.policy("p", 2000, 2030))).isEmpty();
  }

  /** By hand: every quarter rises every year, so S is 4 times 10 of five years' pairs. */
}
