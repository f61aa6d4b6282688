package pingyi.method.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import pingyi.method.statistics.ErrorCurve;

class ChangeTableTest {
  private static final PanelChange.Options LEVELS = new PanelChange.Options(0.95, 0.8);

  private static ChangeTable.Pair pair(double first, double second) {
    return new ChangeTable.Pair(
        PanelChange.Panel.of(first, 15, 40),
        PanelChange.Panel.of(second, 15, 40),
        ChangeTable.Comparability.COMPARABLE);
  }

  @Test
  void shouldAgreeWithWelchsTest() {
    // scipy 1.17.1: ttest_ind_from_stats(91.5, 12, 38, 82.5, 14, 40, equal_var=False)
    PanelChange.Result result =
        PanelChange.of(
            PanelChange.Panel.of(82.5, 14, 40), PanelChange.Panel.of(91.5, 12, 38), LEVELS);

    assertThat(result.statistic().orElseThrow()).isCloseTo(3.053133350941477, within(1e-12));
    assertThat(result.pValue().orElseThrow()).isCloseTo(0.0031299935240451516, within(1e-12));
    assertThat(result.interval().orElseThrow().low()).isPositive();
  }

  @Test
  void shouldUseTheNormalDistributionWhereSizesAreNotKnown() {
    PanelChange.Panel known = new PanelChange.Panel(80, 3, Optional.empty());

    PanelChange.Result result =
        PanelChange.of(known, new PanelChange.Panel(90, 4, Optional.of(30.0)), LEVELS);

    // R: 2 * pnorm(-2)
    assertThat(result.pValue().orElseThrow()).isCloseTo(0.0455002638963584, within(1e-12));
    assertThat(result.df()).isEmpty();
    assertThat(result.detectable().orElseThrow()).isCloseTo(2.801585 * 5, within(1e-5));
  }

  @Test
  void shouldJudgeTheWholeTableTogether() {
    List<ChangeTable.Pair> pairs =
        List.of(
            pair(70, 95),
            pair(90, 60),
            pair(80, 81),
            // Alone this would be a finding at 0.05; among four it is none.
            pair(80, 86.8),
            new ChangeTable.Pair(
                PanelChange.Panel.of(70, 15, 40),
                PanelChange.Panel.of(95, 15, 40),
                ChangeTable.Comparability.NOT_COMPARABLE),
            new ChangeTable.Pair(
                new PanelChange.Panel(70, Double.NaN, Optional.empty()),
                PanelChange.Panel.of(95, 15, 40),
                ChangeTable.Comparability.COMPARABLE));

    List<ChangeTable.Result> results = ChangeTable.of(pairs, LEVELS, 0.05);

    assertThat(results)
        .extracting(ChangeTable.Result::verdict)
        .containsExactly(
            ChangeTable.Verdict.IMPROVED,
            ChangeTable.Verdict.DECLINED,
            ChangeTable.Verdict.NO_CHANGE_SHOWN,
            ChangeTable.Verdict.NO_CHANGE_SHOWN,
            ChangeTable.Verdict.NOT_COMPARABLE,
            ChangeTable.Verdict.NOT_TESTABLE);
    assertThat(results.get(3).change().pValue().orElseThrow()).isLessThan(0.05);
    assertThat(results.get(4).adjusted()).isEmpty();
  }

  @Test
  void shouldPlanForTheLevelAtWhichTheTableNamesAChange() {
    List<ChangeTable.Result> results =
        ChangeTable.of(
            List.of(pair(80, 81), pair(80, 79), pair(80, 80), pair(60, 95)), LEVELS, 0.05);

    // One is named, so a further one of the four is named below 2 x 0.05 / 4. Error 15 sqrt(2 /
    // 40),
    // 78 degrees of freedom; scipy 1.17: t = t.isf(.0125, 78),
    // (t * (1 - 1 / 312) + norm.isf(.2) * (1 + t ** 2 / 156) ** .5) * 15 * (2 / 40) ** .5
    assertThat(results.get(0).smallest().orElseThrow().decline().orElseThrow())
        .isCloseTo(10.510965160471189, within(1e-9));
    assertThat(results.get(0).smallest().orElseThrow().rise().orElseThrow())
        .isCloseTo(10.510965160471189, within(1e-9));
  }

  @Test
  void shouldPlanForTheErrorAfterTheDeclineAndSeeNoRiseAtTheEndOfTheScale() {
    PanelChange.Panel unanimous =
        new PanelChange.Panel(100, 2, Optional.of(19.0), new ErrorCurve(-4, 0.05));

    ChangeTable.Result result =
        ChangeTable.of(
                List.of(
                    new ChangeTable.Pair(
                        unanimous, unanimous, ChangeTable.Comparability.COMPARABLE)),
                LEVELS,
                0.05)
            .get(0);
    double decline = result.smallest().orElseThrow().decline().orElseThrow();
    double factor = 2.875090596574769;

    // The factor at 38 degrees of freedom, likewise. The decline solves D = f sqrt(2^2 + 2^2 + 4 D
    // - .05 D^2).
    assertThat(decline)
        .isCloseTo(factor * Math.sqrt(8 + 4 * decline - 0.05 * decline * decline), within(1e-9));
    assertThat(decline).isGreaterThan(2 * factor * Math.sqrt(8));
    assertThat(result.smallest().orElseThrow().rise()).isEmpty();
  }

  @Test
  void shouldCountTheErrorOfALink() {
    PanelChange.Panel panel = new PanelChange.Panel(80, 3, Optional.empty());

    PanelChange.Result linked =
        PanelChange.of(panel, new PanelChange.Panel(90, 4, Optional.empty()), 12, LEVELS);

    assertThat(linked.standardError().orElseThrow()).isCloseTo(13, within(1e-12));
  }

  @Property
  void shouldTurnItsSignWithTime(
      @ForAll @DoubleRange(min = 0, max = 100) double first,
      @ForAll @DoubleRange(min = 0, max = 100) double second,
      @ForAll @DoubleRange(min = 0.1, max = 20) double sd1,
      @ForAll @DoubleRange(min = 0.1, max = 20) double sd2) {
    PanelChange.Panel one = PanelChange.Panel.of(first, sd1, 20);
    PanelChange.Panel two = PanelChange.Panel.of(second, sd2, 35);

    PanelChange.Result there = PanelChange.of(one, two, LEVELS);
    PanelChange.Result back = PanelChange.of(two, one, LEVELS);

    assertThat(back.difference()).isEqualTo(-there.difference());
    assertThat(back.pValue().orElseThrow()).isCloseTo(there.pValue().orElseThrow(), within(1e-12));
    assertThat(there.df().orElseThrow()).isBetween(19 - 1e-9, 53 + 1e-9);
  }

  @Test
  void shouldNotTestTwoExactMeans() {
    PanelChange.Panel exact = new PanelChange.Panel(80, 0, Optional.of(9.0));

    assertThat(PanelChange.of(exact, exact, LEVELS).pValue()).isEmpty();
  }
}
