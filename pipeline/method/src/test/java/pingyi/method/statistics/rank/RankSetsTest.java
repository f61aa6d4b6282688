package pingyi.method.statistics.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankSetsTest {
  private static final NormalDraws FIVE = NormalDraws.of(5, 10_000, 7);

  private static RankSets.Options options(RankSets.Family family) {
    return new RankSets.Options(0.95, family, RankSets.Side.TWO_SIDED, RankSets.Steps.STEP_DOWN);
  }

  @Test
  void shouldTellFarUnitsApartAndLeaveNearOnesTogether() {
    double[] estimates = {90, 50, 51, 10, 50.5};
    double[] errors = {1, 1, 1, 1, 1};

    RankSets.Result sets =
        RankSets.of(estimates, errors, FIVE, options(RankSets.Family.SIMULTANEOUS));

    assertThat(sets.rank()).containsExactly(1, 4, 2, 5, 3);
    assertThat(sets.low()).containsExactly(1, 2, 2, 5, 2);
    assertThat(sets.high()).containsExactly(1, 4, 4, 5, 4);
    assertThat(sets.mayBeAmongFirst(2)).containsExactly(true, true, true, false, true);
    assertThat(RankSets.notToldApart(estimates, sets))
        .containsExactly(List.of(0), List.of(2, 4, 1), List.of(3));
  }

  @Test
  void shouldFindTheLargestDifferenceWithoutLookingAtAll() {
    double[] errors = {1, 0.2, 3, 0.7, 1.4};
    IndependentErrors contrasts = new IndependentErrors(errors, FIVE);
    Claims open = Claims.all(5);
    open.close(0, 1);
    open.close(2, 4);
    open.close(4, 2);
    double[] maxima = contrasts.maxima(open, FIVE.count(), Double.NEGATIVE_INFINITY);
    double[] own =
        contrasts.maxima(List.of(new UnitClaims(3, 5, RankSets.Side.BEST_PLACE))).clone()[0];

    for (int draw = 0; draw < FIVE.count(); draw++) {
      double best = Double.NEGATIVE_INFINITY;
      double against = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
          double[] u = FIVE.draw(draw);
          double difference = (errors[i] * u[i] - errors[j] * u[j]) / contrasts.error(i, j);
          best = i != j && open.isOpen(i, j) ? Math.max(best, difference) : best;
          against = i != 3 && j == 3 ? Math.max(against, difference) : against;
        }
      }
      assertThat(maxima[draw]).isCloseTo(best, within(1e-12));
      assertThat(own[draw]).isCloseTo(against, within(1e-12));
    }
  }

  @Test
  void shouldFindMoreWhereErrorsMoveTogether() {
    double[] estimates = {10, 11, 12, 13, 14};
    double[][] together = new double[5][5];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        together[i][j] = i == j ? 1 : 0.99;
      }
    }

    RankSets.Result apart =
        RankSets.of(
            estimates, new double[] {1, 1, 1, 1, 1}, FIVE, options(RankSets.Family.MARGINAL));
    RankSets.Result correlated =
        RankSets.of(estimates, together, FIVE, options(RankSets.Family.MARGINAL));

    assertThat(correlated.low()).containsExactly(5, 4, 3, 2, 1);
    assertThat(correlated.high()).containsExactly(5, 4, 3, 2, 1);
    assertThat(apart.high()[4]).isGreaterThan(1);
  }

  @Property(tries = 30)
  void shouldHoldTheRankAndWidenForTheWholeTable(
      @ForAll @Size(5) List<@DoubleRange(min = 0, max = 100) Double> scores) {
    double[] estimates = scores.stream().mapToDouble(Double::doubleValue).toArray();
    double[] errors = {3, 5, 2, 8, 4};

    RankSets.Result own = RankSets.of(estimates, errors, FIVE, options(RankSets.Family.MARGINAL));
    RankSets.Result whole =
        RankSets.of(estimates, errors, FIVE, options(RankSets.Family.SIMULTANEOUS));

    for (int i = 0; i < 5; i++) {
      assertThat(own.rank()[i]).isBetween(own.low()[i], own.high()[i]);
      assertThat(whole.low()[i]).isLessThanOrEqualTo(own.low()[i]);
      assertThat(whole.high()[i]).isGreaterThanOrEqualTo(own.high()[i]);
    }
  }

  @Test
  void shouldRefuseAnErrorOfZero() {
    assertThatThrownBy(
            () ->
                RankSets.of(
                    new double[] {1, 2, 3, 4, 5},
                    new double[] {1, 0, 1, 1, 1},
                    FIVE,
                    options(RankSets.Family.MARGINAL)))
        .hasMessageContaining("standard error");
  }

  @Test
  void shouldCoverTheTrueRanksOfEqualBranches() {
    // 400 tables of 10 equal branches: all ranks are 1 to 10 in truth, and every set should say so
    // in 95 percent of tables at least.
    NormalDraws draws = NormalDraws.of(10, 2_000, 1);
    NormalDraws worlds = NormalDraws.of(10, 400, 99);
    double[] errors = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
    int covered = 0;
    for (int world = 0; world < worlds.count(); world++) {
      double[] estimates = new double[10];
      for (int i = 0; i < 10; i++) {
        estimates[i] = errors[i] * worlds.draw(world)[i];
      }
      RankSets.Result sets =
          RankSets.of(estimates, errors, draws, options(RankSets.Family.SIMULTANEOUS));
      boolean all = true;
      for (int i = 0; i < 10; i++) {
        all &= sets.low()[i] == 1 && sets.high()[i] == 10;
      }
      covered += all ? 1 : 0;
    }
    assertThat(covered / 400.0).isBetween(0.925, 0.98);
  }

  @Test
  void shouldRankSharesOfOneBallotExactly() {
    // R: csranks::csranks_multinom(c(120, 85, 60, 33, 20, 11, 5), multcorr = "Holm")
    long[] counts = {120, 85, 60, 33, 20, 11, 5};

    RankSets.Result sets =
        ShareRankSets.of(
            counts,
            new ShareRankSets.Options(
                0.95, RankSets.Family.SIMULTANEOUS, ShareRankSets.Correction.HOLM));

    assertThat(sets.low()).containsExactly(1, 1, 2, 3, 4, 5, 5);
    assertThat(sets.high()).containsExactly(2, 3, 4, 5, 7, 7, 7);
  }

  @Test
  void shouldSimulateRanksAroundTheMiddleForEqualUnits() {
    RankQuantiles.Result[] ranks =
        RankQuantiles.of(
            new double[5], new double[] {1, 1, 1, 1, 1}, FIVE, new RankQuantiles.Options(0.95, 2));

    for (RankQuantiles.Result each : ranks) {
      assertThat(each.mean()).isCloseTo(3, within(0.06));
      assertThat(each.amongFirst()).isCloseTo(0.4, within(0.02));
      assertThat(each.low()).isEqualTo(1);
    }
  }
}
