package pingyi.method.statistics.shrinkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShrinkageTest {
  // R: metafor::dat.bcg through escalc(measure = "RR"): yi and vi
  private static final double[] Y = {
    -0.889311333920205, -1.58538865720143, -1.34807314829969, -1.44155119002131,
    -0.217547322211296, -0.786115585818864, -1.62089822359839, 0.0119523335238405,
    -0.469417648738149, -1.37134480347278, -0.339358828338391, 0.445913400571379,
    -0.0173139482168798
  };
  private static final double[] V = {
    0.325584765003961, 0.194581121398144, 0.415367965367965, 0.0200100319022476,
    0.0512101721696309, 0.00690561845590876, 0.223017247572315, 0.00396157929781773,
    0.056434210463249, 0.0730247936130289, 0.0124122139715597, 0.532505845200153,
    0.0714046596839863
  };

  @Test
  void shouldAgreeWithMetaforOnTheVaccineTrials() {
    // R: metafor::rma(yi, vi, method = "DL", data = dat.bcg)
    CommonMean mean =
        CommonMean.of(
            Y,
            V,
            new CommonMean.Options(
                BetweenVariance.DERSIMONIAN_LAIRD, CommonMean.Error.NORMAL, 0.95));

    assertThat(mean.tauSquared()).isCloseTo(0.308760262862376, within(1e-12));
    assertThat(mean.q()).isCloseTo(152.233008082373, within(1e-9));
    assertThat(mean.mu()).isCloseTo(-0.714117222073227, within(1e-12));
    assertThat(mean.interval().low()).isCloseTo(-1.06444528008405, within(1e-12));
    assertThat(mean.iSquared()).isCloseTo(92.1173468545621, within(1e-10));
    // Published in metafor's documentation: REML 0.3132
    assertThat(BetweenVariance.REML.of(Y, V)).isCloseTo(0.3132, within(5e-5));
    // Its definition: Q at the estimate is k - 1.
    double paule = BetweenVariance.PAULE_MANDEL.of(Y, V);
    assertThat(Weights.of(Y, V, paule).q()).isCloseTo(12, within(1e-9));
  }

  @Test
  void shouldAgreeWithTheUnweightedFormsWhereVariancesAreEqual() {
    // All estimators but maximum likelihood and the crude ones are s^2 - v then.
    double[] y = {1, 4, 9, 16, 25};
    double[] v = {2, 2, 2, 2, 2};
    double expected = 93.5 - 2;

    for (BetweenVariance each :
        List.of(
            BetweenVariance.PAULE_MANDEL,
            BetweenVariance.DERSIMONIAN_LAIRD,
            BetweenVariance.REML,
            BetweenVariance.HEDGES_OLKIN)) {
      assertThat(each.of(y, v)).as(each.name()).isCloseTo(expected, within(1e-9));
    }
    assertThat(BetweenVariance.MAXIMUM_LIKELIHOOD.of(y, v))
        .isCloseTo(93.5 * 4 / 5 - 2, within(1e-9));
  }

  @Test
  void shouldDetectNoDifferencesAmongTheEightSchools() {
    // Rubin 1981; R: metafor::rma(y, sei = se, method = "PM")
    double[] y = {28, 8, -3, 7, -1, 1, 18, 12};
    double[] errors = {15, 10, 16, 11, 9, 11, 10, 18};

    NormalShrinkage.Result result = NormalShrinkage.of(y, errors, CommonMean.Options.STANDARD);

    assertThat(result.detectable()).isFalse();
    assertThat(result.mean().mu()).isCloseTo(7.68561672495604, within(1e-12));
    assertThat(result.units()[0].estimate()).isCloseTo(7.68561672495604, within(1e-12));
    assertThat(result.units()[0].error()).isCloseTo(4.0719191584023, within(1e-12));
  }

  @Property
  void shouldDrawEveryEstimateTowardsTheMean(
      @ForAll @Size(6) List<@DoubleRange(min = 0, max = 100) Double> scores) {
    double[] y = scores.stream().mapToDouble(Double::doubleValue).toArray();
    double[] errors = {1, 2, 3, 4, 5, 6};

    NormalShrinkage.Result result = NormalShrinkage.of(y, errors, CommonMean.Options.STANDARD);

    double mu = result.mean().mu();
    for (int i = 0; i < y.length; i++) {
      double shrunken = result.units()[i].estimate();
      assertThat(Math.abs(shrunken - mu)).isLessThanOrEqualTo(Math.abs(y[i] - mu) + 1e-9);
      assertThat((shrunken - mu) * (y[i] - mu)).isGreaterThanOrEqualTo(-1e-9);
    }
  }

  @Test
  void shouldFindTheBetaOfShares() {
    // Python: scipy.optimize.minimize of the negative beta-binomial log-likelihood
    // (scipy.special.betaln) over log alpha and log beta, Nelder-Mead, xatol 1e-12
    double[] x = {40, 70, 30, 45, 20, 9};
    double[] n = {50, 80, 60, 50, 40, 30};

    BetaBinomialShrinkage.Fit fit = BetaBinomialShrinkage.of(x, n, 0.95).orElseThrow();

    assertThat(fit.alpha()).isCloseTo(3.00641823, within(1e-5));
    assertThat(fit.beta()).isCloseTo(1.61484197, within(1e-5));
    assertThat(fit.units()[0].mean())
        .isCloseTo((fit.alpha() + 40) / (fit.alpha() + fit.beta() + 50), within(1e-12));
  }

  @Test
  void shouldDetectNoDifferencesAmongEqualShares() {
    assertThat(
            BetaBinomialShrinkage.of(
                new double[] {40, 41, 39, 40, 40}, new double[] {50, 50, 50, 50, 50}, 0.95))
        .isEmpty();
  }

  @Test
  void shouldRefuseFourUnits() {
    assertThatThrownBy(
            () ->
                NormalShrinkage.of(
                    new double[4], new double[] {1, 1, 1, 1}, CommonMean.Options.STANDARD))
        .hasMessageContaining("5");
  }
}
