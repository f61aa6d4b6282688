package pingyi.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.method.statistics.StratifiedMean.Options;
import pingyi.method.statistics.StratifiedMean.Scale;
import pingyi.method.statistics.StratifiedMean.Stratum;

class StratifiedMeanTest {
  private static final Options BALLOTS = new Options(0.95, Scale.CLOSED);
  private static final Options RATERS = new Options(0.95, Scale.OPEN);
  private static final double[] GRADES = {100, 80, 60, 30};

  private static StratifiedMean.Result mean(double... ballots) {
    return StratifiedMean.of(List.of(new Stratum(1, GRADES, ballots)), BALLOTS);
  }

  private static Interval interval(StratifiedMean.Result result) {
    return result.sampling().orElseThrow().interval();
  }

  @ParameterizedTest
  @CsvSource({
    // numpy 2.4, the formulas of EffectiveBallots written anew: c + .5/4, E = s.c/A, v = (s -
    // E)^2.c/A/n,
    // k = (E - 30)(100 - E)/v, Wilson of ((m - 30)/70, k) with z = 1.959963984540054.
    // ballots; mean, standard error, low, high
    "40, 25, 8, 2, 87.2, 1.9183848492431623, 83.04943647901982, 90.51593987648224",
    "12, 0, 0, 0, 100.0, 2.3683679331275087, 86.3940789857929, 100.0",
    "1, 0, 0, 0, 100.0, 21.392496088322392, 48.70302517015888, 100.0"
  })
  void shouldAgreeWithTheFormulasWrittenAnew(ArgumentsAccessor figures) {
    StratifiedMean.Result result =
        mean(
            figures.getDouble(0), figures.getDouble(1), figures.getDouble(2), figures.getDouble(3));
    Sampling sampling = result.sampling().orElseThrow();

    assertThat(result.mean()).isCloseTo(figures.getDouble(4), within(1e-10));
    assertThat(sampling.standardError()).isCloseTo(figures.getDouble(5), within(1e-10));
    assertThat(sampling.interval().low()).isCloseTo(figures.getDouble(6), within(1e-10));
    assertThat(sampling.interval().high()).isCloseTo(figures.getDouble(7), within(1e-10));
  }

  @Test
  void shouldBeWilsonsIntervalOfTheShareWhereThereAreTwoGrades() {
    StratifiedMean.Result result =
        StratifiedMean.of(
            List.of(new Stratum(1, new double[] {1, 0}, new double[] {81, 182})), BALLOTS);

    // R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3: 81 of 263.
    assertThat(interval(result).low()).isCloseTo(0.2553, within(5e-5));
    assertThat(interval(result).high()).isCloseTo(0.3662, within(5e-5));
    assertThat(result.method()).isEqualTo("wilson");
  }

  @Test
  void shouldAgreeWithTheTTestOfRWhereRatersGiveScores() {
    // R 4.2.2: t.test(rep(c(100, 80, 60, 30), c(40, 25, 8, 2)))
    StratifiedMean.Result result =
        StratifiedMean.of(List.of(new Stratum(1, GRADES, new double[] {40, 25, 8, 2})), RATERS);
    Sampling sampling = result.sampling().orElseThrow();

    assertThat(result.method()).isEqualTo("t");
    assertThat(result.mean()).isCloseTo(87.2, within(1e-12));
    assertThat(sampling.standardError()).isCloseTo(1.91306555554686, within(1e-12));
    assertThat(sampling.degreesOfFreedom()).isCloseTo(74, within(1e-9));
    assertThat(sampling.interval().low()).isCloseTo(83.3881336714404, within(1e-9));
    assertThat(sampling.interval().high()).isCloseTo(91.0118663285596, within(1e-9));
    assertThat(sampling.curve()).isEqualTo(ErrorCurve.FLAT);
  }

  @Test
  void shouldStillBeUncertainWhenAllAgree() {
    StratifiedMean.Result result = mean(12, 0, 0, 0);

    assertThat(result.mean()).isEqualTo(100);
    assertThat(interval(result).high()).isEqualTo(100);
    assertThat(interval(result).low()).isBetween(80.0, 95.0);
  }

  @Test
  void shouldGiveNoIntervalToOneScoreOfAnOpenScale() {
    StratifiedMean.Result result =
        StratifiedMean.of(List.of(new Stratum(1, new double[] {91.5}, new double[] {1})), RATERS);

    assertThat(result.method()).isEqualTo("none");
    assertThat(result.sampling()).isEmpty();
    assertThat(result.mean()).isEqualTo(91.5);
  }

  @Test
  void shouldWeighVoterClasses() {
    StratifiedMean.Result result =
        StratifiedMean.of(
            List.of(
                new Stratum(0.4, new double[] {90, 80}, new double[] {2, 2}),
                new Stratum(0.6, new double[] {70, 60}, new double[] {3, 3})),
            RATERS);

    // By hand: .4 x 85 + .6 x 65; variances 100/3 and 30, so se^2 = .16 x 8.3333 + .36 x 5.
    assertThat(result.mean()).isCloseTo(73, within(1e-12));
    assertThat(result.sampling().orElseThrow().standardError())
        .isCloseTo(Math.sqrt(0.16 * 100 / 3 / 4 + 0.36 * 30 / 6), within(1e-12));
    assertThat(result.method()).isEqualTo("stratified_t");
  }

  @Test
  void shouldTellHowTheErrorWouldGrowBelowTheTop() {
    // Two grades, so the squared error of a mean m is (1 - m) m / n wherever it stands.
    StratifiedMean.Result result =
        StratifiedMean.of(
            List.of(new Stratum(1, new double[] {1, 0}, new double[] {38, 2})), BALLOTS);
    Sampling sampling = result.sampling().orElseThrow();
    double centre = 38.25 / 40.5;
    double down = -0.2;

    double there =
        sampling.standardError() * sampling.standardError()
            + sampling.curve().slope() * down
            - sampling.curve().curvature() * down * down;

    assertThat(there).isCloseTo((centre + down) * (1 - centre - down) / 40, within(1e-12));
  }

  @Test
  void shouldRefuseAClassWithoutBallots() {
    assertThatThrownBy(() -> mean(0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void shouldNeverFallWhenABallotMovesToABetterGrade(
      @ForAll @Size(4) List<@IntRange(max = 40) Integer> counts,
      @ForAll @IntRange(max = 2) int to) {
    Assume.that(counts.get(to + 1) > 0);
    double[] before = counts.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] after = before.clone();
    after[to]++;
    after[to + 1]--;

    assertThat(mean(after).mean()).isGreaterThanOrEqualTo(mean(before).mean());
  }

  @Property
  void shouldHoldTheMeanInsideItsIntervalAndTheIntervalInsideTheScale(
      @ForAll @Size(4) List<@IntRange(max = 200) Integer> counts) {
    Assume.that(counts.stream().mapToInt(Integer::intValue).sum() > 0);
    StratifiedMean.Result result =
        mean(counts.stream().mapToDouble(Integer::doubleValue).toArray());

    Interval interval = interval(result);
    assertThat(result.mean()).isBetween(interval.low(), interval.high());
    assertThat(interval.low()).isGreaterThanOrEqualTo(30 - 1e-12);
    assertThat(interval.high()).isLessThanOrEqualTo(100 + 1e-12);
    assertThat(interval.high() - interval.low()).isGreaterThan(0);
  }

  @Property
  void shouldMoveWithTheScale(@ForAll @Size(4) List<@IntRange(max = 60) Integer> counts) {
    Assume.that(counts.stream().mapToInt(Integer::intValue).sum() > 0);
    double[] ballots = counts.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] halved = {50, 40, 30, 15};
    Interval moved = interval(StratifiedMean.of(List.of(new Stratum(1, halved, ballots)), BALLOTS));

    assertThat(moved.low()).isCloseTo(interval(mean(ballots)).low() / 2, within(1e-9));
    assertThat(moved.high()).isCloseTo(interval(mean(ballots)).high() / 2, within(1e-9));
  }
}
