package pingyi.method.statistics.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BrunnerMunzelTest {
  private static final double[] FEW = {3, 3, 4, 4, 5, 2, 3};
  private static final double[] OTHERS = {4, 5, 5, 4, 5, 3, 5, 5};
  private static final BrunnerMunzelPermutation.Options EXACT =
      new BrunnerMunzelPermutation.Options(200_000, 10_000, 1);

  @Test
  void shouldAgreeWithTheArticle() {
    // E. Brunner, U. Munzel 2000, shoulder pain; R lawstat: brunner.munzel.test(X, Y)
    double[] x = {1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1};
    double[] y = {3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4};

    BrunnerMunzel.Result result = BrunnerMunzel.of(x, y, 0.95);

    assertThat(result.statistic()).isCloseTo(3.13746748230295, within(1e-10));
    assertThat(result.df().orElseThrow()).isCloseTo(17.6828419794815, within(1e-9));
    assertThat(result.pValue().orElseThrow()).isCloseTo(0.00578620866615146, within(1e-10));
    assertThat(result.superiority()).isCloseTo(0.788961038961039, within(1e-12));
    assertThat(result.interval().orElseThrow().low()).isCloseTo(0.595216864253737, within(1e-9));
  }

  @Property
  void shouldGiveTheSameOfCountsAsOfValues(
      @ForAll @Size(4) List<@IntRange(min = 1, max = 9) Integer> first,
      @ForAll @Size(4) List<@IntRange(min = 1, max = 9) Integer> second) {
    BrunnerMunzel.Statistic counted = BrunnerMunzel.ofCounts(numbers(first), numbers(second));
    BrunnerMunzel.Result listed = BrunnerMunzel.of(values(first), values(second), 0.95);

    assertThat(counted.statistic()).isCloseTo(listed.statistic(), within(1e-9));
    assertThat(counted.superiority()).isCloseTo(listed.superiority(), within(1e-12));
    assertThat(counted.df().orElseThrow()).isCloseTo(listed.df().orElseThrow(), within(1e-7));
  }

  private static double[] numbers(List<Integer> counts) {
    return counts.stream().mapToDouble(Integer::doubleValue).toArray();
  }

  /** Each grade as often as it was given. */
  private static double[] values(List<Integer> counts) {
    return IntStream.range(0, counts.size())
        .flatMap(grade -> IntStream.generate(() -> grade).limit(counts.get(grade)))
        .asDoubleStream()
        .toArray();
  }

  @Test
  void shouldCountEveryPermutationOfSmallSamples() {
    // Python, all 6435 assignments enumerated with itertools.combinations: 334 reach |W| 2.6306239…
    // scipy 1.17.1: stats.brunnermunzel(x, y).statistic
    BrunnerMunzelPermutation.Result result = BrunnerMunzelPermutation.of(FEW, OTHERS, EXACT);

    assertThat(BrunnerMunzel.of(FEW, OTHERS, 0.95).statistic())
        .isCloseTo(2.6306239640315057, within(1e-12));
    assertThat(result.exact()).isTrue();
    assertThat(result.assignments()).isEqualTo(6435);
    assertThat(result.pValue()).isCloseTo(334 / 6435.0, within(1e-15));
  }

  @Test
  void shouldDrawNearTheExactValueWhereThereAreTooMany() {
    BrunnerMunzelPermutation.Result drawn =
        BrunnerMunzelPermutation.of(
            FEW, OTHERS, new BrunnerMunzelPermutation.Options(10, 20_000, 5));

    assertThat(drawn.exact()).isFalse();
    assertThat(drawn.pValue()).isCloseTo(334 / 6435.0, within(0.006));
  }

  @Test
  void shouldTestSamplesThatDoNotOverlapByPermutationAlone() {
    double[] low = {1, 2, 3};
    double[] high = {4, 5, 6};

    BrunnerMunzel.Result result = BrunnerMunzel.of(low, high, 0.95);

    assertThat(result.superiority()).isEqualTo(1);
    assertThat(result.statistic()).isInfinite();
    assertThat(result.pValue()).isEmpty();
    // Two of the twenty assignments part the values so.
    assertThat(BrunnerMunzelPermutation.of(low, high, EXACT).pValue()).isEqualTo(0.1);
  }

  @Test
  void shouldFindNothingWhereAllAgree() {
    double[] all = {4, 4, 4};

    assertThat(BrunnerMunzel.of(all, all, 0.95).superiority()).isEqualTo(0.5);
    assertThat(BrunnerMunzelPermutation.of(all, all, EXACT).pValue()).isEqualTo(1);
  }

  @Property(tries = 200)
  void shouldMindTheOrderAloneAndTurnWithTheSides(
      @ForAll @Size(min = 3, max = 15) List<@IntRange(min = 1, max = 5) Integer> one,
      @ForAll @Size(min = 3, max = 15) List<@IntRange(min = 1, max = 5) Integer> two) {
    double[] first = one.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] second = two.stream().mapToDouble(Integer::doubleValue).toArray();

    BrunnerMunzel.Result plain = BrunnerMunzel.of(first, second, 0.95);
    BrunnerMunzel.Result turned = BrunnerMunzel.of(second, first, 0.95);
    BrunnerMunzel.Result cubed =
        BrunnerMunzel.of(
            Arrays.stream(first).map(x -> x * x * x).toArray(),
            Arrays.stream(second).map(x -> x * x * x).toArray(),
            0.95);

    assertThat(turned.superiority()).isCloseTo(1 - plain.superiority(), within(1e-12));
    assertThat(cubed).isEqualTo(plain);
  }
}
