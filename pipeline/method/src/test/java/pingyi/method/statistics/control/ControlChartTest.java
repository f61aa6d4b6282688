package pingyi.method.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ControlChartTest {
  private static final double[] ALTERNATING = {
    1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1
  };

  private static XmrChart.Result chart(double[] y, XmrChart.Screening screening) {
    return XmrChart.of(
        y, new int[0], new XmrChart.Options(XmrChart.ROUNDED, Optional.empty(), screening));
  }

  @Test
  void shouldAgreeWithThePublishedCaptions() {
    // NHSRplotthedots, vignette "deviations": limits 4.6 and -0.72 screened, 6.95 and -3.06 not
    XmrChart.Stretch plain = chart(ALTERNATING, XmrChart.Screening.NONE).stretches().get(0);
    XmrChart.Stretch screened = chart(ALTERNATING, XmrChart.Screening.GUARDED).stretches().get(0);

    assertThat(plain.upper()).isCloseTo(6.95150326797386, within(1e-12));
    assertThat(plain.lower()).isCloseTo(-3.06261437908497, within(1e-12));
    assertThat(screened.upper()).isCloseTo(4.60444444444444, within(1e-12));
    assertThat(chart(ALTERNATING, XmrChart.Screening.GUARDED).points().get(4).cause())
        .isEqualTo(Cause.ABOVE_LIMIT);
  }

  @Test
  void shouldNotScreenAShortSeriesToNothing() {
    XmrChart.Result chart = chart(new double[] {5, 5, 5, 5, 9}, XmrChart.Screening.GUARDED);

    assertThat(chart.stretches().get(0).upper()).isCloseTo(8.46, within(1e-12));
    assertThat(chart.points())
        .extracting(XmrChart.Point::outside)
        .containsExactly(false, false, false, false, true);
    assertThat(chart.stretches().get(0).standing()).isEqualTo(Standing.TOO_FEW);
  }

  @Test
  void shouldSayThatAConstantSeriesDoesNotVary() {
    XmrChart.Result chart =
        chart(new double[] {.1, .1, .1, .1, .1, .1, .1, .1}, XmrChart.Screening.NONE);

    assertThat(chart.stretches().get(0).varies()).isFalse();
    assertThat(chart.points()).allMatch(point -> point.cause() == Cause.COMMON);
  }

  @Test
  void shouldStartAnewAtANewScale() {
    double[] y = {1, 2, 1, 2, 1, 2, 1, 2, 101, 102, 101, 102, 101, 102, 101, 102};

    XmrChart.Result chart = XmrChart.of(y, new int[] {8}, XmrChart.Options.STANDARD);

    assertThat(chart.stretches()).extracting(XmrChart.Stretch::mean).containsExactly(1.5, 101.5);
    assertThat(chart.points()).allMatch(point -> point.cause() == Cause.COMMON);
  }

  @Test
  void shouldJudgeLaterPointsByTheBaseline() {
    double[] y = {5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 20, 21};

    XmrChart.Result chart =
        XmrChart.of(
            y,
            new int[0],
            new XmrChart.Options(XmrChart.EXACT, Optional.of(12), XmrChart.Screening.NONE));

    assertThat(chart.stretches().get(0).mean()).isEqualTo(5.5);
    assertThat(chart.points().get(12).cause()).isEqualTo(Cause.ABOVE_LIMIT);
  }

  @Test
  void shouldPreferTheTrendToTheRunAndTheLimitToBoth() {
    double[] y = {1, 9, 1, 9, 1, 9, 1, 9, 3, 4, 4.5, 5, 5.5, 6, 6.5};

    XmrChart.Result chart = chart(y, XmrChart.Screening.NONE);

    assertThat(chart.points().subList(8, 15))
        .allMatch(point -> point.cause() == Cause.RISE_OF_SEVEN);
    assertThat(Cause.RISE_OF_SEVEN.meaning(Cause.Wanted.LOWER)).isEqualTo(Cause.Meaning.CONCERN);
  }

  @Test
  void shouldTellWhetherATargetWillBeReached() {
    XmrChart.Stretch stretch = chart(ALTERNATING, XmrChart.Screening.NONE).stretches().get(0);

    assertThat(stretch.assurance(20, Cause.Wanted.HIGHER))
        .isEqualTo(XmrChart.Assurance.CONSISTENTLY_FAILS);
    assertThat(stretch.assurance(20, Cause.Wanted.LOWER))
        .isEqualTo(XmrChart.Assurance.CONSISTENTLY_PASSES);
    assertThat(stretch.assurance(3, Cause.Wanted.HIGHER))
        .isEqualTo(XmrChart.Assurance.INCONSISTENT);
  }

  @Property
  void shouldMoveWithTheSeries(@ForAll @DoubleRange(min = -50, max = 50) double shift) {
    double[] moved = ALTERNATING.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += shift;
    }

    assertThat(chart(moved, XmrChart.Screening.NONE).stretches().get(0).upper())
        .isCloseTo(6.95150326797386 + shift, within(1e-9));
  }

  @Test
  void shouldWidenSharesByLaney() {
    // R: qicharts2::qic(i, r, n, data = nhs_accidents, chart = "p" and "pp"), first 8 weeks; the
    // limits of p by hand: P -/+ 3 sqrt(P (1 - P) / n)
    double[] x = {266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778};
    double[] n = {280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251};

    ShareChart.Result p =
        ShareChart.of(x, n, new ShareChart.Options(ShareChart.Kind.P, Optional.empty()));
    ShareChart.Result prime =
        ShareChart.of(x, n, new ShareChart.Options(ShareChart.Kind.BY_SIGMA, Optional.empty()));

    double centre = 2169192 / 2282451.0;
    assertThat(p.centre()).isCloseTo(centre, within(1e-12));
    assertThat(p.limits()[0].low())
        .isCloseTo(centre - 3 * Math.sqrt(centre * (1 - centre) / 280443), within(1e-12));
    assertThat(prime.used()).isEqualTo(ShareChart.Kind.P_PRIME);
    assertThat(prime.limits()[0].high() - centre)
        .isCloseTo(prime.sigma() * (p.limits()[0].high() - centre), within(1e-12));
    assertThat(prime.outside()).containsOnly(false);
    assertThat(prime.standing()).isEqualTo(Standing.TRIAL);
  }

  @Test
  void shouldCountRunsAndCrossings() {
    RunsAnalysis runs = RunsAnalysis.of(new double[] {1, 2, 3, 0, -1, -2, -3, -4, 5, 0, 6}, 0);

    assertThat(runs.useful()).isEqualTo(9);
    assertThat(runs.longestRun()).isEqualTo(4);
    assertThat(runs.crossings()).isEqualTo(2);
    // Anhoej and Olesen 2014, table: 24 useful points allow a run of 8 and need 8 crossings.
    assertThat(RunsAnalysis.longestAllowed(24)).isEqualTo(8);
    assertThat(RunsAnalysis.crossingsNeeded(24)).isEqualTo(8);
  }
}
