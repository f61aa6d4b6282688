package pingyi.method.statistics.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import pingyi.method.statistics.Interval;

class SimultaneousSharesTest {
  @Test
  void shouldGiveUnanimityAWidth() {
    // statsmodels 0.15.0: multinomial_proportions_confint([40, 0, 0], method='goodman')
    List<Interval> intervals = SimultaneousShares.of(new double[] {40, 0, 0}, 0.95);

    assertThat(intervals.get(0).low()).isCloseTo(0.87467753, within(1e-8));
    assertThat(intervals.get(0).high()).isEqualTo(1);
    assertThat(intervals.get(1).high()).isCloseTo(0.12532247, within(1e-8));
  }

  @Test
  void shouldShowWhySisonGlazIsNotPublished() {
    // statsmodels 0.15.0: multinomial_proportions_confint([40, 0, 0], method='sisonglaz')
    List<Interval> intervals = SisonGlaz.of(new long[] {40, 0, 0}, 0.95, SisonGlaz.Variant.FORMULA);

    assertThat(intervals.get(0)).isEqualTo(new Interval(1, 1));
    assertThat(intervals.get(1).high()).isCloseTo(0.0420653, within(1e-7));
  }

  @Test
  void shouldFollowTheFormulaUnlessToldOtherwise() {
    long[] counts = {56, 72, 73, 59, 62, 87, 58};
    // statsmodels 0.15.0: multinomial_proportions_confint(counts, method='sisonglaz')
    assertThat(SisonGlaz.of(counts, 0.95, SisonGlaz.Variant.FORMULA).get(0).high())
        .isCloseTo(0.16435573, within(1e-8));
    // R package MultinomialCI: multinomialCI(counts, 0.05)
    assertThat(SisonGlaz.of(counts, 0.95, SisonGlaz.Variant.MULTINOMIAL_CI).get(0).high())
        .isCloseTo(0.1643361, within(1e-7));
  }

  @Property
  void shouldBeWiderThanEachShareAlone(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 60) Integer> given) {
    double[] counts = given.stream().mapToDouble(count -> count + 1).toArray();
    double n = Arrays.stream(counts).sum();

    List<Interval> together = SimultaneousShares.of(counts, 0.95);

    for (int k = 0; k < counts.length; k++) {
      Interval alone = ShareInterval.WILSON.of(counts[k], n, 0.95);
      assertThat(together.get(k).low()).isLessThan(alone.low());
      assertThat(together.get(k).high()).isGreaterThan(alone.high());
    }
  }
}
