package pingyi.method.statistics.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pingyi.method.statistics.Interval;

class ShareIntervalTest {
  // statsmodels 0.15.0: proportion_confint(7, 23, method=…, alpha=.1)
  @ParameterizedTest
  @CsvSource({
    "JEFFREYS, 0.16922419743632652, 0.47389450285541423",
    "CLOPPER_PEARSON, 0.15247968742967724, 0.49643508371406275",
    "AGRESTI_COULL, 0.17299534680683426, 0.47688562085012",
    "WILSON, 0.17424907814592938, 0.475631889511025",
  })
  void shouldAgreeWithStatsmodels(ShareInterval method, double low, double high) {
    Interval interval = method.of(7, 23, 0.9);

    assertThat(interval.low()).isCloseTo(low, within(1e-10));
    assertThat(interval.high()).isCloseTo(high, within(1e-10));
  }

  @Property
  void shouldHoldTheShareAndMirrorItsComplement(
      @ForAll ShareInterval method,
      @ForAll @IntRange(min = 1, max = 300) int n,
      @ForAll @IntRange(max = 300) int k) {
    int x = Math.min(k, n);

    Interval interval = method.of(x, n, 0.95).within(0, 1);
    Interval mirrored = method.of(n - x, n, 0.95).within(0, 1);

    // Jeffreys' posterior gives less than its tail to a share of exactly 0 or 1.
    if (method != ShareInterval.JEFFREYS || x > 0 && x < n) {
      assertThat((double) x / n).isBetween(interval.low(), interval.high());
    }
    assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-8));
    assertThat(mirrored.high()).isCloseTo(1 - interval.low(), within(1e-8));
  }

  @ParameterizedTest
  @EnumSource(ShareInterval.class)
  void shouldRefuseMoreWithTheAnswerThanThereAre(ShareInterval method) {
    assertThatThrownBy(() -> method.of(3, 2, 0.95)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> method.of(0, 0, 0.95)).isInstanceOf(IllegalArgumentException.class);
  }
}
