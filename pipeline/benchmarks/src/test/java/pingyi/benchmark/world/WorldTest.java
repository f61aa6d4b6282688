package pingyi.benchmark.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorldTest {
  private static final double[] SHARES = {0.7, 0.2, 0.08, 0.02};

  @Test
  void shouldMakeTheSameWorldOfTheSameSeed() {
    World one = World.of(new Dice(7));
    World other = World.of(new Dice(7));

    assertThat(other.shares()).isDeepEqualTo(one.shares());
    assertThat(other.years()).hasSize(5);
    for (int year = 0; year < 5; year++) {
      assertThat(other.years().get(year)).isDeepEqualTo(one.years().get(year));
    }
  }

  @Test
  void shouldHaveTheBranchesAndBallotsThatWerePromised() {
    for (long seed = 1; seed <= 30; seed++) {
      World world = World.of(new Dice(seed));
      assertThat(world.branches()).isBetween(22, 60);
      for (double[][] year : world.years()) {
        for (double[] ballots : year) {
          assertThat(Arrays.stream(ballots).sum()).isBetween(10.0, 200.0);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Shift.class)
  void shouldReachTheMeanThatIsAskedFor(Shift shift) {
    for (double mean : new double[] {40, 75, 97}) {
      double[] shifted = shift.to(SHARES, Scale.FOUR, mean);

      assertThat(Scale.FOUR.mean(shifted)).isCloseTo(mean, within(1e-9));
      assertThat(Arrays.stream(shifted).sum()).isCloseTo(1, within(1e-12));
      assertThat(Arrays.stream(shifted).min().orElseThrow()).isNotNegative();
    }
  }

  @Test
  void shouldKeepEveryVoterWithinTheQuota() {
    double[][] opinions = new double[40][];
    Arrays.fill(opinions, SHARES);

    double[][] ballots = new QuotaPanel(opinions, 0.3, new Dice(1)).year(50, new Dice(2));

    double best = Arrays.stream(ballots).mapToDouble(branch -> branch[0]).sum();
    // 70 of 100 would give the best grade, 12 of 40 may; nearly every voter uses that up.
    assertThat(best).isBetween(0.95 * 50 * 12, 50.0 * 12);
    assertThat(Arrays.stream(ballots).mapToDouble(branch -> Arrays.stream(branch).sum()))
        .containsOnly(50.0);
  }

  @Test
  void shouldKnowTheSharesOfASeverePanel() {
    double[][] opinions = {SHARES, {0.4, 0.3, 0.2, 0.1}};
    OnePanel panel = new OnePanel(opinions);

    double[][] ballots = panel.year(200_000, new Dice(3));

    for (int branch = 0; branch < 2; branch++) {
      for (int k = 0; k < 4; k++) {
        assertThat(ballots[branch][k] / 200_000)
            .isCloseTo(panel.shares()[branch][k], within(0.005));
      }
    }
  }
}
