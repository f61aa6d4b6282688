package pingyi.method.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.reference.ScaleLinkPair;

class LinkEstimateTest {
  private static final LinkEstimate.Ends FROM = new LinkEstimate.Ends(30, 100);
  private static final LinkEstimate.Ends TO = new LinkEstimate.Ends(0, 100);

  private static List<ScaleLinkPair> pairs(
      int count, String type, DoubleUnaryOperator link, double noise) {
    Random random = new Random(count);
    List<ScaleLinkPair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double from = 100 - Math.min(60, Math.abs(8 * random.nextGaussian()) + 2);
      double to = link.applyAsDouble(from) + noise * (2 * random.nextDouble() - 1);
      pairs.add(
          new ScaleLinkPair("l", type + i, 2020, type, from, Math.max(0, Math.min(100, to)), i));
    }
    return pairs;
  }

  private static double twice(double from) {
    return 100 - 1.5 * (100 - from);
  }

  @Test
  void shouldReturnTheLineOfPairsOnALine() {
    LinkEstimate estimate =
        new LinkEstimate("linear", FROM, TO, pairs(40, "branch", LinkEstimateTest::twice, 0));

    assertThat(estimate.obstacle()).isEmpty();
    assertThat(estimate.line().slope()).isCloseTo(1.5, within(1e-9));
    assertThat(estimate.line().intercept()).isCloseTo(-50, within(1e-7));
    // Below 33.33 the line leads under the later scale, which ends at 0.
    assertThat(estimate.link().of(30)).isZero();
    for (double error : estimate.errors()) {
      assertThat(error).isLessThan(1e-9);
    }
  }

  @Test
  void shouldHaveAnErrorThatGrowsAwayFromTheMean() {
    LinkEstimate estimate =
        new LinkEstimate("linear", FROM, TO, pairs(40, "branch", LinkEstimateTest::twice, 3));

    double[] knots = estimate.knots();
    double[] errors = estimate.errors();
    assertThat(knots).hasSize(71).startsWith(30, 31).endsWith(100);
    int mean = (int) Math.round(estimate.fromScores().mean()) - 30;
    assertThat(errors[mean]).isBetween(0.05, 0.6);
    assertThat(errors[0]).isGreaterThan(3 * errors[mean]);
  }

  @Test
  void shouldLinkByEqualPercentileRanksWhereBranchesAreMany() {
    LinkEstimate estimate =
        new LinkEstimate(
            "equipercentile", FROM, TO, pairs(450, "branch", LinkEstimateTest::twice, 1));

    assertThat(estimate.obstacle()).isEmpty();
    assertThat(estimate.smoothedFrom().degree()).isBetween(3, 6);
    assertThat(estimate.smoothedTo().degree()).isBetween(3, 6);
    for (double from = 84; from <= 97; from++) {
      assertThat(estimate.link().of(from)).isCloseTo(twice(from), within(1.0));
    }
    double[] errors = estimate.errors();
    assertThat(errors[90 - 30]).isBetween(0.05, 1.0);
  }

  @Test
  void shouldRefuseALinkThatIsAnotherInAnotherType() {
    List<ScaleLinkPair> both = new ArrayList<>(pairs(40, "branch", LinkEstimateTest::twice, 0.1));
    both.addAll(pairs(41, "general_branch", from -> from, 0.1));
    List<ScaleLinkPair> alike = new ArrayList<>(pairs(40, "branch", LinkEstimateTest::twice, 0.1));
    alike.addAll(pairs(41, "general_branch", LinkEstimateTest::twice, 0.1));
    List<ScaleLinkPair> few = new ArrayList<>(pairs(40, "branch", LinkEstimateTest::twice, 0.1));
    few.addAll(pairs(20, "general_branch", from -> from, 0.1));

    assertThat(new LinkEstimate("linear", FROM, TO, both).obstacle()).isEqualTo("not_invariant");
    assertThat(new LinkEstimate("linear", FROM, TO, alike).obstacle()).isEmpty();
    assertThat(new LinkEstimate("linear", FROM, TO, few).invariance()).isEmpty();
  }

  @Test
  void shouldRefuseWhatFallsAndWhatDoesNotVary() {
    assertThat(new LinkEstimate("linear", FROM, TO, pairs(40, "b", x -> 130 - x, 0)).obstacle())
        .isEqualTo("falling");
    assertThat(new LinkEstimate("linear", FROM, TO, pairs(40, "b", x -> 80, 0)).obstacle())
        .isEqualTo("no_spread");
  }
}
