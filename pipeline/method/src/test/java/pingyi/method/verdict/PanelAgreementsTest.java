package pingyi.method.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.derived.BallotShare;
import pingyi.warehouse.table.derived.PanelAgreement;
import pingyi.warehouse.table.recognised.PanelScore;
import pingyi.warehouse.table.recognised.Tally;

class PanelAgreementsTest {
  /** Shrout and Fleiss, Psychological Bulletin 86, 1979, table 2: six targets, four judges. */
  private static final double[][] SHROUT_FLEISS = {
    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
  };

  private static PanelScore score(int branch, int rater, double score) {
    return new PanelScore(
        "b" + branch + "/2024/annual",
        "b" + branch,
        2024,
        "annual",
        "panel",
        "all",
        "r" + rater,
        score,
        "row",
        "cell");
  }

  private static List<PanelScore> scores() {
    List<PanelScore> scores = new ArrayList<>();
    for (int i = 0; i < SHROUT_FLEISS.length; i++) {
      for (int j = 0; j < SHROUT_FLEISS[i].length; j++) {
        scores.add(score(i, j, SHROUT_FLEISS[i][j]));
      }
    }
    return scores;
  }

  @Test
  void shouldGiveThePublishedCorrelations() {
    PanelAgreement row = Rows.made(new PanelAgreements(), scores(), List.of()).get(0);
    assertThat(row.singleIcc()).isCloseTo(0.29, within(0.005));
    assertThat(row.meanIcc()).isCloseTo(0.62, within(0.005));
    assertThat(row.raters()).isEqualTo(4);
    assertThat(row.leftOut()).isZero();
  }

  @Test
  void shouldLeaveOutARaterWithAGap() {
    List<PanelScore> scores = scores();
    scores.add(score(0, 9, 7));
    PanelAgreement row = Rows.made(new PanelAgreements(), scores, List.of()).get(0);
    assertThat(row.raters()).isEqualTo(4);
    assertThat(row.leftOut()).isEqualTo(1);
    assertThat(row.singleIcc()).isCloseTo(0.29, within(0.005));
  }

  @Test
  void shouldGiveNothingWhereAllScoresAreEqual() {
    List<PanelScore> scores = new ArrayList<>();
    for (int branch = 0; branch < 3; branch++) {
      scores.add(score(branch, 0, 90));
      scores.add(score(branch, 1, 90));
    }
    assertThat(Rows.made(new PanelAgreements(), scores, List.of()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.singleIcc()).isNull();
              assertThat(row.alpha()).isNull();
              assertThat(row.concordance()).isNull();
              assertThat(row.method()).isEqualTo("none");
            });
  }

  /** Goodman (1965): z^2 is the upper 0.05 / 2 quantile of chi squared, 5.0239; by hand. */
  @Test
  void shouldGiveIntervalsThatHoldForAllGradesTogether() {
    List<Tally> grades =
        List.of(
            new Tally("a/2024/s", 2024, "all", "s", "GOOD", 1, 30, null, "stated", "r", "c"),
            new Tally("a/2024/s", 2024, "all", "s", "POOR", 2, 10, null, "stated", "r", "c"));
    List<BallotShare> rows = Rows.made(new BallotShares(), grades, List.of());
    double a = 5.023886187;
    double centre = (0.75 + a / 80) / (1 + a / 40);
    double half = Math.sqrt(a * 0.75 * 0.25 / 40 + a * a / 6400) / (1 + a / 40);
    assertThat(rows.get(0).share()).isEqualTo(0.75);
    assertThat(rows.get(0).shareLow()).isCloseTo(centre - half, within(1e-8));
    assertThat(rows.get(0).shareHigh()).isCloseTo(centre + half, within(1e-8));
    assertThat(rows.get(1).voters()).isEqualTo(40);
  }
}
