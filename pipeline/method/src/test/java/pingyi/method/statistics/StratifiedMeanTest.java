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
import pingyi.method.statistics.StratifiedMean.Options;
import pingyi.method.statistics.StratifiedMean.Stratum;

class StratifiedMeanTest {
  private static final Options BALLOTS = new Options(0.95, true, 1);
  private static final double[] GRADES = {100, 80, 60, 30};

  private static StratifiedMean.Result mean(double... ballots) {
    return StratifiedMean.of(List.of(new Stratum(1, GRADES, ballots)), BALLOTS);
  }

  @Test
  void shouldAgreeWithTheTTestOfR() {
    // R 4.2.2: t.test(rep(c(100, 80, 60, 30), c(40, 25, 8, 2)))
    StratifiedMean.Result result = mean(40, 25, 8, 2);

    assertThat(result.method()).isEqualTo("t");
    assertThat(result.mean()).isCloseTo(87.2, within(1e-12));
    assertThat(result.standardError().orElseThrow()).isCloseTo(1.91306555554686, within(1e-12));
    assertThat(result.interval().orElseThrow().low()).isCloseTo(83.3881336714404, within(1e-9));
    assertThat(result.interval().orElseThrow().high()).isCloseTo(91.0118663285596, within(1e-9));
  }

  @Test
  void shouldNotPassTheEndOfTheScale() {
    // R 4.2.2 gives an upper end of 4.0058 for grades 4 to 1; no mean can be above 4.
    StratifiedMean.Result result =
        StratifiedMean.of(
            List.of(new Stratum(1, new double[] {4, 3, 2, 1}, new double[] {6, 3, 1, 0})), BALLOTS);

    assertThat(result.interval().orElseThrow().low()).isCloseTo(2.99416628081952, within(1e-9));
    assertThat(result.interval().orElseThrow().high()).isEqualTo(4);
  }

  @Test
  void shouldStillBeUncertainWhenAllAgree() {
    StratifiedMean.Result result = mean(12, 0, 0, 0);

    assertThat(result.method()).isEqualTo("dirichlet");
    assertThat(result.mean()).isEqualTo(100);
    assertThat(result.interval().orElseThrow().high()).isEqualTo(100);
    assertThat(result.interval().orElseThrow().low()).isBetween(85.0, 99.0);
    // Closed form 3.0053: alpha = (12.25, .25, .25, .25), A = 13; V = (sum s^2 a / A - E^2) / (A +
    // 1).
    assertThat(result.standardError().orElseThrow()).isCloseTo(3.0053, within(0.05));
  }

  @Test
  void shouldGiveNoIntervalToOneScoreOfAnOpenScale() {
    StratifiedMean.Result result =
        StratifiedMean.of(
            List.of(new Stratum(1, new double[] {91.5}, new double[] {1})),
            new Options(0.95, false, 1));

    assertThat(result.method()).isEqualTo("none");
    assertThat(result.interval()).isEmpty();
    assertThat(result.mean()).isEqualTo(91.5);
  }

  @Test
  void shouldWeighVoterClasses() {
    StratifiedMean.Result result =
        StratifiedMean.of(
            List.of(
                new Stratum(0.4, new double[] {90, 80}, new double[] {2, 2}),
                new Stratum(0.6, new double[] {70, 60}, new double[] {3, 3})),
            new Options(0.95, false, 1));

    // By hand: .4 x 85 + .6 x 65; variances 100/3 and 30, so se^2 = .16 x 8.3333 + .36 x 5.
    assertThat(result.mean()).isCloseTo(73, within(1e-12));
    assertThat(result.standardError().orElseThrow())
        .isCloseTo(Math.sqrt(0.16 * 100 / 3 / 4 + 0.36 * 30 / 6), within(1e-12));
    assertThat(result.method()).isEqualTo("stratified_t");
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

  @Property(tries = 100)
  void shouldHoldTheMeanInsideItsInterval(
      @ForAll @Size(4) List<@IntRange(max = 40) Integer> counts) {
    Assume.that(counts.stream().mapToInt(Integer::intValue).sum() > 0);
    StratifiedMean.Result result =
        mean(counts.stream().mapToDouble(Integer::doubleValue).toArray());

    Interval interval = result.interval().orElseThrow();
    assertThat(result.mean()).isBetween(interval.low() - 1e-9, interval.high() + 1e-9);
    assertThat(interval.low()).isGreaterThanOrEqualTo(30);
    assertThat(interval.high()).isLessThanOrEqualTo(100);
  }
}
