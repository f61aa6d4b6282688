package pingyi.method.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.derived.PanelSeverity;
import pingyi.warehouse.table.recognised.PanelScore;

class PanelSeveritiesTest {
  private final List<PanelScore> scores = new ArrayList<>();

  private void score(String session, String branch, String voterClass, int rater, double score) {
    scores.add(
        new PanelScore(
            branch + "/2024/" + session,
            branch,
            2024,
            session,
            "panel",
            voterClass,
            "r" + rater,
            score,
            "row",
            "cell"));
  }

  private List<PanelSeverity> made() {
    return Rows.made(new PanelSeverities(), scores, List.of());
  }

  /**
   * Balanced, by hand: class means are 81 and 85, so their severities are 2 and -2 around the mean
   * of 83; branch means are 80 and 86.
   */
  @Test
  void shouldTakeClassesAndBranchesApart() {
    score("annual", "a", "A", 1, 77);
    score("annual", "a", "A", 2, 79);
    score("annual", "a", "B", 1, 81);
    score("annual", "a", "B", 2, 83);
    score("annual", "b", "A", 1, 83);
    score("annual", "b", "A", 2, 85);
    score("annual", "b", "B", 1, 87);
    score("annual", "b", "B", 2, 89);
    List<PanelSeverity> rows = made();
    assertThat(rows)
        .extracting(PanelSeverity::unitKind, PanelSeverity::unitId)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("voter_class", "A"),
            org.assertj.core.groups.Tuple.tuple("voter_class", "B"),
            org.assertj.core.groups.Tuple.tuple("branch", "a"),
            org.assertj.core.groups.Tuple.tuple("branch", "b"));
    PanelSeverity severe = row(rows, "A");
    assertThat(severe.severity()).isCloseTo(2, within(1e-9));
    assertThat(severe.advice()).isEqualTo("cancels");
    assertThat(severe.method()).isEqualTo("additive_fixed");
    assertThat(row(rows, "b").adjusted()).isCloseTo(86, within(1e-9));
  }

  /**
   * The lenient class B did not score branch c, so c's plain mean is 2 points too low beside the
   * others; without noise the model finds 80, 84, 82, 86.
   */
  @Test
  void shouldCorrectABranchThatALenientClassDidNotScore() {
    double[] truth = {80, 84, 82, 86};
    String[] branches = {"a", "b", "c", "d"};
    for (int i = 0; i < 4; i++) {
      for (int rater = 1; rater <= 2; rater++) {
        double noise = rater == 1 ? 0.5 : -0.5;
        score("annual", branches[i], "A", rater, truth[i] - 2 + noise);
        if (i != 2) {
          score("annual", branches[i], "B", rater, truth[i] + 2 + noise);
        }
      }
    }
    List<PanelSeverity> rows = made();
    assertThat(row(rows, "c").mean()).isCloseTo(80, within(1e-9));
    assertThat(row(rows, "c").adjusted()).isCloseTo(82, within(1e-9));
    assertThat(row(rows, "c").advice()).isEqualTo("adjust");
  }

  @Test
  void shouldRefuseSessionsThatShareNoBranch() {
    for (String session : List.of("first", "second")) {
      for (int i = 0; i < 3; i++) {
        score(session, session + i, "all", 1, 80 + i);
        score(session, session + i, "all", 2, 82 - i);
      }
    }
    assertThat(made())
        .filteredOn(row -> row.scope().equals("year"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.advice()).isEqualTo("separate");
              assertThat(row.severity()).isNull();
              assertThat(row.scores()).isEqualTo(12);
            });
  }

  @Test
  void shouldRefuseASinglePanel() {
    score("annual", "a", "all", 1, 80);
    score("annual", "b", "all", 1, 81);
    assertThat(made()).singleElement().extracting(PanelSeverity::advice).isEqualTo("single_panel");
  }

  private static PanelSeverity row(List<PanelSeverity> rows, String unit) {
    return rows.stream().filter(row -> row.unitId().equals(unit)).findFirst().orElseThrow();
  }
}
