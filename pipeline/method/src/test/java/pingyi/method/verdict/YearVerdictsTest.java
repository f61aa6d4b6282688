package pingyi.method.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.derived.GradeMovement;
import pingyi.warehouse.table.derived.GradeTransition;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.ShrunkenScore;
import pingyi.warehouse.table.reference.PolicyGrade;
import pingyi.warehouse.table.working.FunnelObservation;
import pingyi.warehouse.table.working.ScorePair;

/** Groups, shrinkage, funnels and transitions of a year. */
class YearVerdictsTest {
  /** D. B. Rubin, Journal of Educational Statistics 6, 1981. */
  private static final double[] EIGHT_SCHOOLS = {28, 8, -3, 7, -1, 1, 18, 12};

  private static final double[] THEIR_ERRORS = {15, 10, 16, 11, 9, 11, 10, 18};

  @Test
  void shouldDetectNoDifferenceAmongTheEightSchools() {
    List<GroupedBranch> year = new ArrayList<>();
    for (int i = 0; i < EIGHT_SCHOOLS.length; i++) {
      year.add(Rows.branch("s" + i, EIGHT_SCHOOLS[i], THEIR_ERRORS[i]));
    }
    List<ShrunkenScore> rows = Rows.made(new ShrunkenScores(), year, Rows.apart());
    assertThat(rows).hasSize(16);
    ShrunkenScore first = rows.get(0);
    assertThat(first.verdict()).isEqualTo("no_detectable_differences");
    assertThat(first.betweenVariance()).isZero();
    assertThat(first.shrunken()).isCloseTo(7.685617, within(1e-6));
    assertThat(first.score()).isEqualTo(28);
    assertThat(first.ownWeight()).isZero();
  }

  @Test
  void shouldShrinkNothingBelowFiveBranches() {
    List<GroupedBranch> year =
        List.of(Rows.branch("a", 90, 1.0), Rows.branch("b", 80, 1.0), Rows.branch("c", 85, 1.0));
    assertThat(Rows.made(new ShrunkenScores(), year, Rows.apart())).isEmpty();
  }

  @Test
  void shouldNameTheParentThatStandsApart() {
    List<GroupedBranch> year = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      year.add(Rows.branch("e" + i, 90 + 0.1 * i, 1.0, Rows.CLASS, "east", 30.0));
      year.add(Rows.branch("w" + i, 80 + 0.1 * i, 1.0, Rows.CLASS, "west", 30.0));
    }
    year.add(Rows.branch("n0", 85, 1.0, Rows.CLASS, "north", 30.0));
    List<GroupComparison> rows =
        Rows.made(new GroupComparisons(), year, Rows.apart()).stream()
            .filter(row -> row.groupKind().equals("parent"))
            .toList();
    assertThat(rows).extracting(GroupComparison::groupId).containsExactly("east", "north", "west");
    assertThat(rows)
        .extracting(GroupComparison::verdict)
        .containsExactly("higher", "too_few", "lower");
    assertThat(rows.get(0).branches()).isEqualTo(6);
    assertThat(rows.get(0).differenceLow()).isPositive();
    assertThat(rows.get(1).pValue()).isNull();
  }

  @Test
  void shouldCompareNoGroupWithItself() {
    List<GroupedBranch> year = List.of(Rows.branch("a", 90, 1.0), Rows.branch("b", 80, 1.0));
    assertThat(Rows.made(new GroupComparisons(), year, Rows.apart())).isEmpty();
  }

  private static FunnelObservation mean(int i, double value, String classId) {
    return new FunnelObservation(2024, "score", "b" + i, "B" + i, classId, 30.0, 1.0, value);
  }

  @Test
  void shouldFindTheScoreOutsideItsFunnel() {
    List<FunnelObservation> rows = new ArrayList<>();
    double[] scores = {80, 81, 79, 80.5, 79.5, 80.2, 79.8, 80.1, 79.9, 80.4, 79.6, 60};
    for (int i = 0; i < scores.length; i++) {
      rows.add(mean(i, scores[i], Rows.CLASS));
    }
    rows.add(mean(99, 10, Rows.OTHER_CLASS));
    List<PeerOutlier> made = Rows.made(new PeerOutliers(), rows, Rows.apart());
    assertThat(made).hasSize(12).allMatch(row -> row.method().equals("mean_funnel"));
    assertThat(made.get(11).position()).isEqualTo("signal_low");
    assertThat(made.subList(0, 11)).noneMatch(row -> row.position().startsWith("signal"));
  }

  @Test
  void shouldDrawNoFunnelOfFour() {
    List<FunnelObservation> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rows.add(mean(i, 80 + i, Rows.CLASS));
    }
    assertThat(Rows.made(new PeerOutliers(), rows, Rows.apart())).isEmpty();
  }

  private static ScorePair pair(
      int i, @Nullable Integer from, @Nullable Integer to, String comparability) {
    return new ScorePair(
        2024,
        "b" + i,
        2023,
        "B" + i,
        80,
        80,
        81,
        1.0,
        null,
        1.0,
        null,
        null,
        null,
        null,
        comparability,
        null,
        "p",
        "p",
        from,
        to);
  }

  @Test
  void shouldTestTheMovesOfComparablePairsOnly() {
    List<ScorePair> year = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      year.add(pair(i, 2, 1, "COMPARABLE"));
    }
    year.add(pair(8, 1, 1, "WITH_CAVEAT"));
    year.add(pair(9, 1, 3, "NOT_COMPARABLE"));
    year.add(pair(10, null, 1, "COMPARABLE"));
    GradeMovement moved = Rows.made(new GradeMovements(), year, List.of()).get(0);
    assertThat(moved.branches()).isEqualTo(10);
    assertThat(moved.comparable()).isEqualTo(9);
    assertThat(moved.up()).isEqualTo(8);
    assertThat(moved.down()).isZero();
    assertThat(moved.signP()).isCloseTo(2.0 / 256, within(1e-12));
    assertThat(moved.verdict()).isEqualTo("more_rose");
  }

  @Test
  void shouldNotTestAcrossABreakButPrintTheMatrix() {
    List<ScorePair> year =
        List.of(pair(0, 1, 2, "NOT_COMPARABLE"), pair(1, 1, 1, "NOT_COMPARABLE"));
    List<PolicyGrade> grades =
        List.of(
            new PolicyGrade("p", 1, "good", "Good", 80.0, null, true, true),
            new PolicyGrade("p", 2, "fair", "Fair", null, 80.0, true, false));
    GradeMovement moved = Rows.made(new GradeMovements(), year, List.of()).get(0);
    List<GradeTransition> matrix = Rows.made(new GradeTransitions(), year, grades);
    assertThat(moved.verdict()).isEqualTo("not_tested");
    assertThat(moved.signP()).isNull();
    assertThat(matrix).extracting(GradeTransition::branches).containsExactly(1L, 1L, 0L, 0L);
    assertThat(matrix.get(0).share()).isEqualTo(0.5);
    assertThat(matrix.get(3).share()).isNull();
  }
}
