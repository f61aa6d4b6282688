package pingyi.method.statistics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FunnelTest {
  private static final double[] OBSERVED = {100, 150, 180, 80, 120, 225};
  private static final double[] EXPECTED = {108, 112, 165, 95, 100, 220};

  @Test
  void shouldAgreeWithFunnelPlotRForTheMortalityIndicator() {
    // R: FunnelPlotR transformed_zscore, truncation, phi_func, tau_func, calculate_limits
    RatioFunnel funnel =
        RatioFunnel.of(
            OBSERVED,
            EXPECTED,
            RatioFunnel.Kind.LOGARITHM,
            new Overdispersion.Options(Overdispersion.Trim.TRUNCATE, 0.1));

    assertThat(funnel.overdispersion().phi()).isCloseTo(2.94803317510236, within(1e-12));
    assertThat(funnel.overdispersion().tauSquared()).isCloseTo(0.0194775305780216, within(1e-14));
    assertThat(funnel.widened(108, 1.959964).low()).isCloseTo(0.717306749284712, within(1e-12));
    assertThat(funnel.plain(108, Funnel.Z_998).high()).isCloseTo(1.33453977065207, within(1e-10));
  }

  @Test
  void shouldAgreeWithFunnelPlotRForTheSquareRoot() {
    RatioFunnel funnel =
        RatioFunnel.of(
            OBSERVED, EXPECTED, RatioFunnel.Kind.SQUARE_ROOT, Overdispersion.Options.WINSORISED);

    assertThat(funnel.overdispersion().phi()).isCloseTo(2.32717825759412, within(1e-12));
    assertThat(funnel.widened(108, 3.090232).low()).isCloseTo(0.76557794634178, within(1e-12));
  }

  @Test
  void shouldLeaveOutTheFirstAndLastTenthOfTwentyUnits() {
    double[] z = new double[20];
    for (int i = 0; i < 20; i++) {
      z[i] = i;
    }

    double[] kept =
        Overdispersion.trimmed(z, new Overdispersion.Options(Overdispersion.Trim.TRUNCATE, 0.1));

    // floor(rank x 10 / 21) is 0 for ranks 1 and 2, and 9 for 19 and 20.
    assertThat(kept[1]).isNaN();
    assertThat(kept[2]).isEqualTo(2);
    assertThat(kept[17]).isEqualTo(17);
    assertThat(kept[18]).isNaN();
  }

  @Test
  void shouldWidenTheLimitsOfMeansThatDiffer() {
    MeanFunnel funnel =
        MeanFunnel.of(
            new double[] {60, 70, 80, 90, 100, 75},
            new double[] {1, 1, 1, 1, 1, 1},
            Overdispersion.Options.WINSORISED);

    assertThat(funnel.adjusted()).isTrue();
    assertThat(funnel.at(1, Funnel.Z_95).low()).isLessThan(funnel.plain(1, Funnel.Z_95).low());
    // By hand: 475 / 6 is the target, and a z of -19.1667 among the six comes from 60.
    assertThat(funnel.target()).isCloseTo(475 / 6.0, within(1e-12));
    assertThat(funnel.z(0)).isCloseTo(60 - 475 / 6.0, within(1e-12));
  }

  @Test
  void shouldRefuseFourUnits() {
    assertThatThrownBy(
            () ->
                MeanFunnel.of(
                    new double[4], new double[] {1, 1, 1, 1}, Overdispersion.Options.WINSORISED))
        .hasMessageContaining("5");
  }

  @Property
  void shouldNeverBeNarrowerThanChanceOnTheSameScale(
      @ForAll @DoubleRange(min = 1, max = 500) double voters) {
    ShareFunnel funnel =
        ShareFunnel.of(
            new double[] {.95, .6, .9, .55, .85, .5},
            new double[] {200, 150, 90, 80, 120, 60},
            Overdispersion.Options.WINSORISED);

    assertThat(funnel.widened(voters, 3).low())
        .isLessThanOrEqualTo(funnel.arcsine(voters, 3).low());
    assertThat(funnel.widened(voters, 3).high())
        .isGreaterThanOrEqualTo(funnel.arcsine(voters, 3).high());
  }
}
