package pingyi.method.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.derived.BallotChange;
import pingyi.warehouse.table.working.BallotPair;

class BallotChangesTest {
  private static List<BallotPair> pair(
      String branch, String comparability, double[] before, double[] after) {
    List<BallotPair> grades = new ArrayList<>();
    for (int g = 0; g < before.length; g++) {
      grades.add(
          new BallotPair(
              2024, branch, "all", "s", g + 1, 2023, g < 2, before[g], after[g], comparability));
    }
    return grades;
  }

  private static double[] ballots(double... counts) {
    return counts;
  }

  private static List<BallotChange> judged(List<BallotPair> year) {
    return Rows.made(new BallotChanges(), year, List.of());
  }

  @Test
  void shouldGiveTheChangeOfTheShareItsInterval() {
    // R. G. Newcombe 1998, table II (a): 56 / 70 and 48 / 80, method 10: 0.0524 to 0.3339.
    BallotChange row =
        judged(pair("a", "COMPARABLE", ballots(40, 8, 32), ballots(50, 6, 14))).get(0);

    assertThat(row.share()).isEqualTo(0.8);
    assertThat(row.previousShare()).isEqualTo(0.6);
    assertThat(row.differenceLow()).isCloseTo(0.0524, within(5e-5));
    assertThat(row.differenceHigh()).isCloseTo(0.3339, within(5e-5));
    assertThat(row.verdict()).isEqualTo("better");
    assertThat(row.superiority()).isGreaterThan(0.5);
  }

  @Test
  void shouldAdjustTheYearTogether() {
    List<BallotPair> year =
        new ArrayList<>(pair("a", "COMPARABLE", ballots(20, 5, 5), ballots(27, 2, 1)));
    assertThat(judged(year).get(0).verdict()).isEqualTo("better");
    for (int i = 0; i < 40; i++) {
      year.addAll(pair("b" + i, "COMPARABLE", ballots(20, 5, 5), ballots(20, 5, 5)));
    }

    BallotChange row = judged(year).get(0);

    assertThat(row.pValue()).isBetween(0.001, 0.05);
    assertThat(row.tested()).isEqualTo(41);
    assertThat(row.verdict()).isEqualTo("no_change_shown");
  }

  @Test
  void shouldTestNothingThatMayNotBeComparedOrIsTooSmall() {
    List<BallotPair> year = new ArrayList<>();
    year.addAll(pair("a", "NOT_COMPARABLE", ballots(30, 0, 0), ballots(0, 0, 30)));
    year.addAll(pair("b", "COMPARABLE", ballots(9, 0, 0), ballots(0, 0, 9)));
    year.addAll(pair("c", "COMPARABLE", ballots(29.5, 0.5, 0), ballots(0, 0, 30)));
    year.addAll(pair("d", "COMPARABLE", ballots(0, 0, 0), ballots(10, 10, 10)));

    List<BallotChange> rows = judged(year);

    assertThat(rows)
        .extracting(BallotChange::verdict)
        .containsExactly("not_comparable", "not_testable", "not_testable");
    assertThat(rows.get(0).difference()).isNull();
    assertThat(rows.get(1).difference()).isEqualTo(-1);
    assertThat(rows).allMatch(row -> row.pValue() == null && row.method().equals("none"));
  }

  @Test
  void shouldNameWhatDoesNotOverlapAndNothingWhereAllIsOne() {
    List<BallotPair> year = new ArrayList<>();
    year.addAll(pair("a", "COMPARABLE", ballots(30, 0, 0), ballots(0, 0, 30)));
    year.addAll(pair("b", "COMPARABLE", ballots(30, 0, 0), ballots(30, 0, 0)));

    assertThat(judged(year))
        .extracting(BallotChange::verdict)
        .containsExactly("worse", "no_change_shown");
  }
}
