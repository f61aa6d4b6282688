package pingyi.method.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static MannKendall.Result test(double... y) {
    return MannKendall.of(y, MannKendall.Options.STANDARD);
  }

  @Test
  void shouldKnowThatFourYearsCanNeverShowATrend() {
    assertThat(test(1, 2, 3).p()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(test(1, 2, 3, 4).p()).isCloseTo(1 / 12.0, within(1e-12));
    assertThat(test(1, 2, 3, 4).couldSucceedAt(0.05)).isFalse();
    assertThat(test(1, 2, 3, 4, 5).p()).isCloseTo(1 / 60.0, within(1e-12));
    assertThat(test(3, 1, 2, 5, 4).couldSucceedAt(0.05)).isTrue();
  }

  @Test
  void shouldBeExactWithTies() {
    // By listing the ten orders of 1 1 1 2 2: S is 6 or -6 in two of them.
    assertThat(test(1, 1, 1, 2, 2).p()).isCloseTo(0.2, within(1e-12));
    assertThat(test(1, 1, 1, 2, 2).pNormal()).isCloseTo(0.149, within(5e-4));
  }

  @Property(tries = 40)
  void shouldAgreeWithAllOrdersOfTheValues(@ForAll @Size(6) List<@IntRange(max = 4) Integer> list) {
    double[] y = list.stream().mapToDouble(Integer::doubleValue).toArray();
    long s = KendallScore.of(y).s();
    int[] counts = new int[2];
    permute(y, 0, Math.abs(s), counts);

    assertThat(test(y).p()).isCloseTo(counts[0] / (double) counts[1], within(1e-12));
  }

  private static void permute(double[] y, int from, long s, int[] counts) {
    if (from == y.length) {
      counts[1]++;
      counts[0] += Math.abs(KendallScore.of(y).s()) >= s ? 1 : 0;
      return;
    }
    for (int i = from; i < y.length; i++) {
      double[] next = y.clone();
      next[from] = y[i];
      next[i] = y[from];
      permute(next, from + 1, s, counts);
    }
  }

  @Property
  void shouldTurnWithTheSeries(@ForAll @Size(7) List<@IntRange(max = 50) Integer> list) {
    double[] y = list.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] turned = list.stream().mapToDouble(value -> -value).toArray();
    double[] times = {2011, 2012, 2014, 2015, 2018, 2019, 2020};

    assertThat(test(turned).s()).isEqualTo(-test(y).s());
    assertThat(test(turned).p()).isCloseTo(test(y).p(), within(1e-12));
    assertThat(TheilSen.of(times, turned, 0.95).slope())
        .isCloseTo(-TheilSen.of(times, y, 0.95).slope(), within(1e-12));
  }

  @Test
  void shouldUseRealYears() {
    // 2, 4 and 8 years apart on one line: the slope is 1.5 a year whatever the gaps.
    TheilSen.Result slope =
        TheilSen.of(new double[] {2010, 2012, 2016, 2024}, new double[] {1, 4, 10, 22}, 0.95);

    assertThat(slope.slope()).isCloseTo(1.5, within(1e-12));
    assertThat(slope.intercept()).isCloseTo(1 - 1.5 * 2010, within(1e-9));
    assertThat(slope.interval()).isEmpty();
  }

  @Test
  void shouldGiveTheIntervalOfGilbertFromSixPoints() {
    // R: trend::sens.slope(c(3, 5, 4, 8, 7, 9, 12, 10)): N = 28, var S = 65.33, C = 15.84, so that
    // the slopes of rank round(6.08) = 6 and round(22.92) = 23 are the ends
    double[] y = {3, 5, 4, 8, 7, 9, 12, 10};
    double[] times = {1, 2, 3, 4, 5, 6, 7, 8};
    List<Double> slopes = new ArrayList<>();
    for (int j = 0; j < 8; j++) {
      for (int i = 0; i < j; i++) {
        slopes.add((y[j] - y[i]) / (times[j] - times[i]));
      }
    }
    slopes.sort(null);

    TheilSen.Result slope = TheilSen.of(times, y, 0.95);

    assertThat(slope.interval().orElseThrow().low()).isEqualTo(slopes.get(5));
    assertThat(slope.interval().orElseThrow().high()).isEqualTo(slopes.get(22));
  }

  @Test
  void shouldCompareSeasonsWithThemselvesAlone() {
    // Quarters differ by tens, and every quarter falls by one a year: no mean of a year hides it.
    List<SeasonalKendall.Point> points = new ArrayList<>();
    for (int year = 2010; year < 2022; year++) {
      for (int season = 1; season <= 4; season++) {
        points.add(new SeasonalKendall.Point(year, season, 10.0 * season - year));
      }
    }

    SeasonalKendall.Result result = SeasonalKendall.of(points, MannKendall.Options.STANDARD);

    assertThat(result.s()).isEqualTo(-4 * 66);
    assertThat(result.slope()).isCloseTo(-1, within(1e-12));
    // Seasons that move as one: the variance of the sum is 16 times that of one, not 4 times.
    assertThat(result.correlated().orElseThrow().varS()).isCloseTo(4 * result.varS(), within(1e-9));
  }

  @Test
  void shouldAddNoCovarianceBelowTenYears() {
    List<SeasonalKendall.Point> points = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      points.add(new SeasonalKendall.Point(i, 1, i));
      points.add(new SeasonalKendall.Point(i, 2, i % 3));
    }
    assertThat(SeasonalKendall.of(points, MannKendall.Options.STANDARD).correlated()).isEmpty();
  }

  @Test
  void shouldRefuseTwoValuesOfOneTime() {
    assertThatThrownBy(() -> TheilSen.of(new double[] {1, 1}, new double[] {2, 3}, 0.95))
        .hasMessageContaining("time");
  }
}
