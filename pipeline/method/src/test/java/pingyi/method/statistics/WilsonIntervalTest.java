package pingyi.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {
  private static final double Z_95 = 1.959963984540054;

  @Test
  void shouldAgreeWithThePackageBinom() {
    // R: binom::binom.confint(18, 20, methods = "wilson")
    Interval interval = WilsonInterval.of(18 / 20.0, 20, Z_95);

    assertThat(interval.low()).isCloseTo(0.6989663547715128, within(1e-12));
    assertThat(interval.high()).isCloseTo(0.972133518786232, within(1e-12));
  }

  @Test
  void shouldReachOneButNotPassItWhenAllAgree() {
    assertThat(WilsonInterval.of(1, 38, Z_95).high()).isEqualTo(1);
  }

  @Test
  void shouldRefuseNoVoters() {
    assertThatThrownBy(() -> WilsonInterval.of(0.5, 0, Z_95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void shouldHoldTheShareAndMirrorItsComplement(
      @ForAll @IntRange(min = 1, max = 500) int n, @ForAll @IntRange(max = 500) int k) {
    double share = Math.min(k, n) / (double) n;

    Interval interval = WilsonInterval.of(share, n, Z_95);
    Interval mirrored = WilsonInterval.of(1 - share, n, Z_95);

    assertThat(interval.low()).isLessThanOrEqualTo(share);
    assertThat(interval.high()).isGreaterThanOrEqualTo(share);
    assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-9));
  }
}
