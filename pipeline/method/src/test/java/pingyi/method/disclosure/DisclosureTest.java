package pingyi.method.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import pingyi.method.disclosure.SuppressedCells.Sum;
import pingyi.method.statistics.Interval;

class DisclosureTest {
  private static final double[] GRADES = {100, 80, 60, 30};

  private static RevealedBallots.Result of(double[] scores, long n, double mean, int decimals) {
    return RevealedBallots.of(
        scores, n, mean, new RevealedBallots.Options(decimals, 50, 1_000_000));
  }

  @Test
  void shouldSeeThatAMeanOfTwelveBallotsRevealsThemAll() {
    RevealedBallots.Result result = of(new double[] {4, 3, 2, 1}, 12, 3.92, 2);

    assertThat(result.vectors()).isEqualTo(1);
    assertThat(result.listed().get(0)).containsExactly(11, 1, 0, 0);
    assertThat(result.safe()).isFalse();
  }

  @Test
  void shouldCountEveryVectorThatFits() {
    // By hand: 10 ballots with the mean 90.0 are (5,5,0,0), (6,3,1,0) or (7,1,2,0).
    RevealedBallots.Result result = of(GRADES, 10, 90, 1);

    assertThat(result.vectors()).isEqualTo(3);
    assertThat(result.certain(0)).isFalse();
    assertThat(result.certain(3)).isTrue();
  }

  @Test
  void shouldStopWhenItHasSeenEnough() {
    RevealedBallots.Result result =
        RevealedBallots.of(GRADES, 200, 75, new RevealedBallots.Options(0, 5, 1000));

    assertThat(result.complete()).isFalse();
    assertThat(result.listed()).hasSize(5);
    assertThat(result.certain(0)).isFalse();
  }

  @Test
  void shouldSayThatAMeanBeyondTheScaleIsNone() {
    assertThat(of(GRADES, 10, 101, 0).vectors()).isZero();
    assertThat(of(GRADES, 10, 101, 0).safe()).isFalse();
  }

  @Property(tries = 300)
  void shouldAlwaysLeaveTheTruthPossible(
      @ForAll @Size(4) List<@IntRange(max = 12) Integer> counts,
      @ForAll @IntRange(max = 2) int decimals) {
    long n = counts.stream().mapToInt(Integer::intValue).sum();
    if (n == 0) {
      return;
    }
    double mean = 0;
    for (int k = 0; k < 4; k++) {
      mean += GRADES[k] * counts.get(k) / n;
    }
    double factor = Math.pow(10, decimals);

    RevealedBallots.Result result = of(GRADES, n, Math.round(mean * factor) / factor, decimals);

    for (int k = 0; k < 4; k++) {
      assertThat((long) counts.get(k)).isBetween(result.least()[k], result.most()[k]);
    }
  }

  @Test
  void shouldWorkOutWhatMarginsGiveAway() {
    // a + b = 7, c + d = 2, a + c = 5, b + d = 4
    List<Sum> sums =
        List.of(
            new Sum(new double[] {1, 1, 0, 0}, 7),
            new Sum(new double[] {0, 0, 1, 1}, 2),
            new Sum(new double[] {1, 0, 1, 0}, 5),
            new Sum(new double[] {0, 1, 0, 1}, 4));

    List<Interval> intervals = SuppressedCells.intervals(4, sums).orElseThrow();

    assertThat(intervals.get(0).low()).isCloseTo(3, within(1e-9));
    assertThat(intervals.get(0).high()).isCloseTo(5, within(1e-9));
    assertThat(intervals.get(3).high()).isCloseTo(2, within(1e-9));
  }

  @Test
  void shouldSeeContradictionsAndCellsThatNothingBounds() {
    assertThat(SuppressedCells.intervals(1, List.of(new Sum(new double[] {1}, -2)))).isEmpty();
    assertThat(SuppressedCells.intervals(1, List.of()).orElseThrow().get(0).high()).isInfinite();
  }
}
