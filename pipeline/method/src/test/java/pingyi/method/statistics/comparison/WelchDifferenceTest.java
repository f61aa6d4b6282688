package pingyi.method.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WelchDifferenceTest {
  private static final double[] ONE = {86.2, 91.5, 88.0, 79.4, 90.1};
  private static final double[] OTHER = {82.3, 80.0, 85.6, 78.8, 84.4, 81.9, 83.0};

  /** scipy 1.17.1: {@code scipy.stats.ttest_ind(one, other, equal_var=False)}. */
  @Test
  void shouldAgreeWithAnotherImplementation() {
    WelchDifference.Result result =
        WelchDifference.of(Sample.of(ONE), Sample.of(OTHER), 0.95).orElseThrow();
    assertThat(result.pValue()).isCloseTo(0.0883400359191429, within(1e-12));
    assertThat(result.df()).isCloseTo(5.441276613206213, within(1e-12));
    assertThat(result.interval().low()).isLessThan(0);
    assertThat(result.interval().high() + result.interval().low())
        .isCloseTo(2 * result.difference(), within(1e-12));
  }

  @Test
  void shouldTakeAPartOutOfTheWhole() {
    Sample whole = Sample.EMPTY;
    for (double value : ONE) {
      whole = whole.with(value);
    }
    for (double value : OTHER) {
      whole = whole.with(value);
    }
    Sample rest = whole.without(Sample.of(ONE));
    assertThat(rest.n()).isEqualTo(OTHER.length);
    assertThat(rest.mean()).isCloseTo(Sample.of(OTHER).mean(), within(1e-12));
    assertThat(rest.squares()).isCloseTo(Sample.of(OTHER).squares(), within(1e-10));
  }

  @Test
  void shouldRefuseWhatHasNoError() {
    assertThat(WelchDifference.of(Sample.of(1), Sample.of(OTHER), 0.95)).isEmpty();
    assertThat(WelchDifference.of(Sample.of(2, 2), Sample.of(3, 3), 0.95)).isEmpty();
  }
}
