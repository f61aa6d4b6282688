package pingyi.method.statistics.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrdinalMeanTest {
  private static final double[] POINTS = {100, 80, 60, 30};

  private static OrdinalMean.Result mean(double[] scores, double... counts) {
    return OrdinalMean.of(
        new Ballots(scores, counts),
        DirichletMean.Options.standard(scores.length, 0.95, 20_000, 7));
  }

  @Test
  void shouldAgreeWithTheTTestOfR() {
    // R 4.2.2: t.test(rep(c(100, 80, 60, 30), c(40, 25, 8, 2)))
    OrdinalMean.Result result = mean(POINTS, 40, 25, 8, 2);

    assertThat(result.mean()).isCloseTo(87.2, within(1e-12));
    assertThat(result.standardError().orElseThrow()).isCloseTo(1.91306555554686, within(1e-12));
    assertThat(result.interval().low()).isCloseTo(83.3881336714404, within(1e-9));
    assertThat(result.interval().high()).isCloseTo(91.0118663285596, within(1e-9));
    assertThat(result.basis()).isEqualTo(OrdinalMean.Basis.T);
    assertThat(result.median()).isEqualTo(100);
    // sqrt((150 - 75) / (150 - 1)) of the error
    assertThat(result.standardErrorAmong(150).orElseThrow())
        .isCloseTo(1.35727343762157, within(1e-12));
  }

  @Test
  void shouldCutTheIntervalToTheScaleButNotTheTInterval() {
    // R 4.2.2: t.test(rep(4:1, c(6, 3, 1, 0)))
    OrdinalMean.Result result = mean(new double[] {4, 3, 2, 1}, 6, 3, 1, 0);

    assertThat(result.interval().high()).isEqualTo(4);
    assertThat(result.tInterval().orElseThrow().high()).isCloseTo(4.00583371918048, within(1e-9));
  }

  @Test
  void shouldGiveAUnanimousPanelAWidthThatReachesItsMean() {
    OrdinalMean.Result result = mean(POINTS, 12, 0, 0, 0);

    assertThat(result.basis()).isEqualTo(OrdinalMean.Basis.DIRICHLET);
    assertThat(result.tInterval()).isEmpty();
    assertThat(result.interval().high()).isEqualTo(100);
    assertThat(result.interval().low()).isBetween(85.0, 99.0);
  }

  @Test
  void shouldGiveOneBallotAnInterval() {
    OrdinalMean.Result result = mean(POINTS, 0, 1, 0, 0);

    assertThat(result.variance()).isEmpty();
    assertThat(result.mean()).isEqualTo(80);
    assertThat(result.interval().high() - result.interval().low()).isGreaterThan(30);
  }

  @Test
  void shouldComputeThePosteriorInClosedForm() {
    // R: a <- c(6, 3, 1, 0) + 0.5; A <- sum(a); E <- sum(4:1 * a / A);
    //    sqrt((sum((4:1)^2 * a / A) - E^2) / (A + 1))
    Ballots ballots = new Ballots(new double[] {4, 3, 2, 1}, new double[] {6, 3, 1, 0});

    assertThat(DirichletMean.mean(ballots, 0.5)).isCloseTo(3.33333333333333, within(1e-12));
    assertThat(DirichletMean.spread(ballots, 0.5)).isCloseTo(0.235702260395516, within(1e-12));
  }

  @Property(tries = 50)
  void shouldDrawWhatTheClosedFormSays(
      @ForAll @Size(4) List<@IntRange(max = 30) Integer> counts, @ForAll long seed) {
    double[] ballots = counts.stream().mapToDouble(count -> count + 1).toArray();

    DirichletMean.Result result =
        DirichletMean.of(
            new Ballots(POINTS, ballots), DirichletMean.Options.standard(4, 0.95, 20_000, seed));

    // The 95 percent interval of a mean of that many ballots is near to normal.
    double width = result.interval().high() - result.interval().low();
    assertThat(width / result.sd()).isBetween(3.2, 4.4);
    assertThat(result.mean()).isBetween(result.interval().low(), result.interval().high());
  }

  @Test
  void shouldDrawTheSameFromTheSameSeed() {
    assertThat(mean(POINTS, 12, 0, 0, 0)).isEqualTo(mean(POINTS, 12, 0, 0, 0));
  }

  @Property(tries = 100)
  void shouldFollowShiftAndScaleOfThePoints(
      @ForAll @Size(4) List<@IntRange(max = 20) Integer> given,
      @ForAll @DoubleRange(min = -50, max = 50) double shift,
      @ForAll @DoubleRange(min = 0.5, max = 3) double scale) {
    double[] counts = given.stream().mapToDouble(count -> count + 1).toArray();
    double[] moved = Arrays.stream(POINTS).map(point -> shift + scale * point).toArray();

    OrdinalMean.Result plain = mean(POINTS, counts);
    OrdinalMean.Result other = mean(moved, counts);

    assertThat(other.mean()).isCloseTo(shift + scale * plain.mean(), within(1e-9));
    assertThat(other.interval().low())
        .isCloseTo(shift + scale * plain.interval().low(), within(1e-9));
    assertThat(other.dirichlet().interval().high())
        .isCloseTo(shift + scale * plain.dirichlet().interval().high(), within(1e-9));
  }

  @Test
  void shouldRefuseNoBallots() {
    assertThatThrownBy(() -> new Ballots(POINTS, new double[4]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mean(POINTS, 3, 1, 0, 0).standardErrorAmong(3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
