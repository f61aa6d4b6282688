package pingyi.method.statistics.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final double[] SCORES = {
    62, 68, 71, 71, 74, 77, 80, 80, 80, 83, 85, 88, 90, 94, 97
  };

  @Test
  void shouldUseQuantilesOfTypeSeven() {
    // R 4.2.2: quantile(x, .9, type = 7), type = 6, type = 8
    assertThat(Quantiles.of(SCORES, 0.9)).isCloseTo(92.4, within(1e-12));
    assertThat(Quantiles.ofType(6, SCORES, 0.9)).isCloseTo(95.2, within(1e-12));
    assertThat(Quantiles.ofType(8, SCORES, 0.9)).isCloseTo(94.4, within(1e-12));
  }

  @Test
  void shouldAgreeWithScaleAndMadOfR() {
    // R 4.2.2: scale(x), mad(x), qnorm((rank(x) - 3/8) / (length(x) + 1/4))
    Standing.Result standing = Standing.of(SCORES);

    assertThat(standing.zSample().orElseThrow()[0]).isCloseTo(-1.82762309724051, within(1e-12));
    assertThat(standing.mad()).isCloseTo(11.8608, within(1e-12));
    assertThat(standing.percentileRank()[2]).isCloseTo(20, within(1e-12));
    assertThat(standing.normalScores()[14]).isCloseTo(1.73938415691956, within(1e-12));
  }

  @Test
  void shouldGiveNoZWhereAllAreEqual() {
    Standing.Result standing = Standing.of(new double[] {0.1, 0.1, 0.1});

    assertThat(standing.zSample()).isEmpty();
    assertThat(standing.percentileRank()).containsOnly(50);
  }

  @Property
  void shouldFollowShiftAndScale(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 100) Integer> given,
      @ForAll @DoubleRange(min = 0, max = 1) double probability,
      @ForAll @IntRange(min = 1, max = 9) int type) {
    double[] values = given.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] moved = Arrays.stream(values).map(x -> 3 + 2 * x).toArray();

    double quantile = Quantiles.ofType(type, values, probability);

    assertThat(Quantiles.ofType(type, moved, probability))
        .isCloseTo(3 + 2 * quantile, within(1e-9));
    assertThat(quantile)
        .isBetween(
            Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow());
    assertThat(Standing.of(moved).percentileRank()).isEqualTo(Standing.of(values).percentileRank());
  }
}
