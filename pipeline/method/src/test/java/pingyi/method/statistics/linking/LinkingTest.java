package pingyi.method.statistics.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LinkingTest {
  // R: equate::equate(as.freqtab(cbind(1:5, f5)), as.freqtab(cbind(1:4, f4)))
  private static final ScoreTable FIVE =
      new ScoreTable(new double[] {1, 2, 3, 4, 5}, new double[] {12, 48, 160, 230, 50});
  private static final ScoreTable FOUR =
      new ScoreTable(new double[] {1, 2, 3, 4}, new double[] {35, 140, 250, 75});

  @Test
  void shouldAgreeWithEquateOnFiveGradesToFour() {
    EquipercentileLink link = EquipercentileLink.of(FIVE, FOUR, EquipercentileLink.Ends.OPEN);

    assertThat(link.of(FIVE))
        .containsExactly(
            new double[] {0.671428571428571, 1.50714285714286, 2.25, 3.14, 4.16666666666667},
            within(1e-9));
    assertThat(LinearLink.linear(FIVE, FOUR).slope()).isCloseTo(0.900457595653215, within(1e-12));
    assertThat(EquipercentileLink.of(FIVE, FOUR, EquipercentileLink.Ends.CLAMPED).of(FIVE))
        .startsWith(1.0)
        .endsWith(4.0);
  }

  @Property
  void shouldReturnEveryScoreByTheLinkBack(
      @ForAll @Size(5) List<@IntRange(min = 1, max = 90) Integer> counts,
      @ForAll @DoubleRange(min = 1, max = 5) double score) {
    ScoreTable x =
        new ScoreTable(new double[] {1, 2, 3, 4, 5}, counts.stream().mapToDouble(c -> c).toArray());

    EquipercentileLink there = EquipercentileLink.of(x, FOUR, EquipercentileLink.Ends.OPEN);
    EquipercentileLink back = EquipercentileLink.of(FOUR, x, EquipercentileLink.Ends.OPEN);

    assertThat(back.of(there.of(score))).isCloseTo(score, within(1e-6));
    LinearLink linear = LinearLink.linear(x, FOUR);
    assertThat(linear.inverse().of(linear.of(score))).isCloseTo(score, within(1e-9));
  }

  @Property(tries = 200)
  void shouldKeepTheMomentsItSmoothesBy(
      @ForAll @Size(9) List<@IntRange(max = 60) Integer> counts,
      @ForAll @IntRange(min = 1, max = 4) int degree) {
    double[] given = counts.stream().mapToDouble(c -> c + 1).toArray();
    ScoreTable table = new ScoreTable(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, given);

    ScoreTable smooth = LogLinearSmoothing.of(table, degree);

    for (int power = 0; power <= degree; power++) {
      double before = 0;
      double after = 0;
      for (int i = 0; i < 9; i++) {
        before += given[i] * Math.pow(i / 8.0, power);
        after += smooth.counts()[i] * Math.pow(i / 8.0, power);
      }
      // Hundreds of ballots, so to eight digits.
      assertThat(after).isCloseTo(before, within(1e-8 * Math.max(1, before) + 1e-6));
    }
  }

  @Test
  void shouldTakeTheMiddleOfValuesNobodyGot() {
    ScoreTable x = new ScoreTable(new double[] {1, 2}, new double[] {10, 10});
    ScoreTable y = new ScoreTable(new double[] {1, 2, 3}, new double[] {10, 0, 10});

    // Half of both lie below 1.5 and below anything from 1.5 to 2.5.
    assertThat(EquipercentileLink.of(x, y, EquipercentileLink.Ends.OPEN).of(1.5))
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void shouldFindTheTrueLinkThroughAnAnchor() {
    // y = x + 2 for the same anchor, and the second group is better by more 2s on the anchor.
    AnchorTable x =
        new AnchorTable(
            new double[] {1, 2, 3},
            new double[] {1, 2},
            new double[][] {{40, 10}, {20, 20}, {10, 40}});
    AnchorTable y =
        new AnchorTable(
            new double[] {3, 4, 5},
            new double[] {1, 2},
            new double[][] {{20, 15}, {10, 30}, {5, 60}});

    for (AnchorLinking each : List.of(AnchorLinking.TUCKER, AnchorLinking.BRAUN_HOLLAND)) {
      LinearLink link = each.linear(x, y, 0.5);
      assertThat(link.of(2)).as(each.name()).isCloseTo(4, within(0.02));
      assertThat(link.slope()).as(each.name()).isCloseTo(1, within(0.02));
    }
    assertThat(LinearLink.linear(x.totals(), y.totals()).of(2)).isGreaterThan(4.1);
  }

  @Test
  void shouldDrawErrorsLikeTheFormula() {
    double[] formula = LinearLink.errors(FIVE, FOUR);

    double[] drawn =
        LinkError.ofGroups(FIVE, FOUR, LinearLink::linear, new LinkError.Options(2_000, 3));

    for (int i = 0; i < drawn.length; i++) {
      assertThat(drawn[i] / formula[i]).isBetween(0.9, 1.1);
    }
    assertThat(new LinearLink(2, 1).variance(3, 4)).isEqualTo(52);
  }

  @Test
  void shouldRefuseALinkThatDependsOnTheTypeOfBranch() {
    LinearLink all = LinearLink.linear(FIVE, FOUR);
    LinearLink other = new LinearLink(all.slope(), all.intercept() + 0.2);
    LinearLink near = new LinearLink(all.slope(), all.intercept() + 0.01);

    assertThat(
            LinkChecks.invariance(
                    FIVE,
                    FOUR,
                    all,
                    List.of(new LinkChecks.Subgroup(1, all), new LinkChecks.Subgroup(1, other)),
                    0.1)
                .holds())
        .isFalse();
    assertThat(
            LinkChecks.invariance(
                    FIVE,
                    FOUR,
                    all,
                    List.of(new LinkChecks.Subgroup(1, all), new LinkChecks.Subgroup(1, near)),
                    0.1)
                .holds())
        .isTrue();
  }

  @Test
  void shouldDecideByWhatIsCommon() {
    assertThat(decide(LinkingDecision.Common.RELABELLED, 0, 0))
        .isEqualTo(LinkingDecision.Method.IDENTITY);
    assertThat(decide(LinkingDecision.Common.SAME_GROUP, 20, 100))
        .isEqualTo(LinkingDecision.Method.REFUSED);
    assertThat(decide(LinkingDecision.Common.SAME_GROUP, 30, 0))
        .isEqualTo(LinkingDecision.Method.LINEAR);
    assertThat(decide(LinkingDecision.Common.SAME_GROUP, 20, 400))
        .isEqualTo(LinkingDecision.Method.EQUIPERCENTILE);
    assertThat(decide(LinkingDecision.Common.ANCHOR, 0, 0))
        .isEqualTo(LinkingDecision.Method.ANCHOR_LINEAR);
    assertThat(decide(LinkingDecision.Common.ALIKE_GROUPS, 0, 0))
        .isEqualTo(LinkingDecision.Method.RELATIVE_ONLY);
    assertThat(
            LinkingDecision.of(
                    new LinkingDecision.Evidence(
                        LinkingDecision.Common.SAME_GROUP,
                        100,
                        1_000,
                        EnumSet.of(LinkingDecision.Obstacle.COVERAGE)))
                .reason())
        .isEqualTo("differs in coverage");
  }

  private static LinkingDecision.Method decide(
      LinkingDecision.Common common, int branches, int ballots) {
    return LinkingDecision.of(
            new LinkingDecision.Evidence(
                common, branches, ballots, EnumSet.noneOf(LinkingDecision.Obstacle.class)))
        .method();
  }
}
