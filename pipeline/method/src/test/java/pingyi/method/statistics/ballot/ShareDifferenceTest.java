package pingyi.method.statistics.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.method.statistics.Interval;

class ShareDifferenceTest {
  // R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890, table II, method 10.
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "0, 10, 0, 20, -0.1611, 0.2775",
  })
  void shouldAgreeWithNewcombesTable(
      double x1, double n1, double x2, double n2, double low, double high) {
    Interval interval =
        ShareDifference.of(
                new ShareDifference.Side(x1 / n1, n1), new ShareDifference.Side(x2 / n2, n2), 0.95)
            .interval();

    assertThat(interval.low()).isCloseTo(low, within(5.1e-5));
    assertThat(interval.high()).isCloseTo(high, within(5.1e-5));
  }

  @Property
  void shouldTurnItsSignWithTheSides(
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double two,
      @ForAll @IntRange(min = 1, max = 500) int n1,
      @ForAll @IntRange(min = 1, max = 500) int n2) {
    ShareDifference.Side first = new ShareDifference.Side(one, n1);
    ShareDifference.Side second = new ShareDifference.Side(two, n2);

    ShareDifference.Result forward = ShareDifference.of(first, second, 0.95);
    ShareDifference.Result backward = ShareDifference.of(second, first, 0.95);

    assertThat(backward.difference()).isEqualTo(-forward.difference());
    assertThat(backward.interval().low()).isCloseTo(-forward.interval().high(), within(1e-12));
    assertThat(forward.difference()).isBetween(forward.interval().low(), forward.interval().high());
  }
}
