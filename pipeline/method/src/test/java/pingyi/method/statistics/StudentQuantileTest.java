package pingyi.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentQuantileTest {
  @ParameterizedTest
  @CsvSource({
    // scipy 1.17: stats.t.isf(tail, freedom)
    "3, 0.025, 3.1824463052837086",
    "9.5, 0.025, 2.2441374614922966",
    "18, 0.000625, 3.821514213783149",
    "74, 0.2, 0.8465055475145302",
    "1e9, 0.025, 1.9599639869123253"
  })
  void shouldAgreeWithScipy(double freedom, double tail, double expected) {
    assertThat(StudentQuantile.exceededBy(freedom, tail)).isCloseTo(expected, within(1e-9));
  }

  @Property
  void shouldBeExceededAsOftenAsAsked(
      @ForAll @DoubleRange(min = 0.5, max = 5_000) double freedom,
      @ForAll @DoubleRange(min = 0.31, max = 9) double exponent) {
    double tail = Math.pow(10, -exponent);
    double quantile = StudentQuantile.exceededBy(freedom, tail);

    assertThat(TDistribution.of(freedom).survivalProbability(quantile))
        .isCloseTo(tail, within(1e-9 * tail + 1e-15));
  }
}
