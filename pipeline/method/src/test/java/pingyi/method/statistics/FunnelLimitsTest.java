package pingyi.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FunnelLimitsTest {
  @Test
  void shouldUsePlainLimitsWhereBallotsExplainTheSpread() {
    FunnelLimits limits =
        FunnelLimits.fit(
            new double[] {.8, .82, .78, .81, .79}, new double[] {100, 100, 100, 100, 100});

    assertThat(limits.target()).isCloseTo(.8, within(1e-12));
    assertThat(limits.tauSquared()).isZero();
    // By hand: .8 -/+ 1.959964 x sqrt(.8 x .2 / 100)
    assertThat(limits.at(100, FunnelLimits.Z_95).low()).isCloseTo(.7216014406, within(1e-9));
    assertThat(limits.at(100, FunnelLimits.Z_95).high()).isCloseTo(.8783985594, within(1e-9));
  }

  @Test
  void shouldWidenTheLimitsWhereBranchesDifferByMoreThanBallotsExplain() {
    double[] shares = {.95, .6, .9, .55, .85, .5, .97, .62};
    double[] voters = {200, 200, 200, 200, 200, 200, 200, 200};

    FunnelLimits limits = FunnelLimits.fit(shares, voters);

    assertThat(limits.phi()).isGreaterThan(10);
    assertThat(limits.tauSquared()).isPositive();
    assertThat(limits.at(200, FunnelLimits.Z_95).low()).isLessThan(.6);
    assertThat(limits.at(200, FunnelLimits.Z_998).high()).isLessThanOrEqualTo(1);
  }

  @Test
  void shouldStayWithinZeroAndOneForAHandfulOfVoters() {
    double[] shares = {.99, .6, .95, .5, 1};
    FunnelLimits limits = FunnelLimits.fit(shares, new double[] {90, 80, 70, 60, 50});

    Interval few = limits.at(1, FunnelLimits.Z_998);

    assertThat(few.low()).isZero();
    assertThat(few.high()).isEqualTo(1, within(1e-12));
  }

  @Test
  void shouldRefuseFourBranches() {
    assertThatThrownBy(() -> FunnelLimits.fit(new double[4], new double[4]))
        .hasMessageContaining("5");
  }
}
