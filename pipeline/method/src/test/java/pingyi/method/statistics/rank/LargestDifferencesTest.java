package pingyi.method.statistics.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import pingyi.method.statistics.normalisation.Quantiles;

class LargestDifferencesTest {
  private static final double[] LEVELS = {0.5, 0.8, 0.9, 0.95, 0.99};

  @Property(tries = 60)
  void shouldBeTheQuantileOfAllDraws(
      @ForAll @IntRange(min = 2, max = 40) int units,
      @ForAll @IntRange(min = 1, max = 6_000) int draws,
      @ForAll long seed) {
    Random random = new Random(seed);
    NormalDraws normal = NormalDraws.of(units, draws, seed);
    double[] errors = random.doubles(units, 0.1, 5).toArray();
    double[][] covariance = new double[units][units];
    for (int i = 0; i < units; i++) {
      covariance[i][i] = errors[i];
    }
    Claims open = Claims.all(units);
    for (int closed = random.nextInt(units * (units - 1)); closed > 0; closed--) {
      open.close(random.nextInt(units), random.nextInt(units));
    }
    if (open.count() == 0) {
      return;
    }
    for (Contrasts contrasts :
        new Contrasts[] {
          new IndependentErrors(errors, normal), new CorrelatedErrors(covariance, normal)
        }) {
      double[] maxima = contrasts.maxima(open, draws, Double.NEGATIVE_INFINITY);
      for (double level : LEVELS) {
        assertThat(LargestDifferences.quantile(contrasts, open, level))
            .isEqualTo(Quantiles.of(maxima, level));
      }
    }
  }

  @Test
  void shouldLookAgainWhereTheFirstDrawsMislead() {
    // The first draws are far larger than all others, so their floor hides the quantile.
    Contrasts misleading =
        new Contrasts() {
          @Override
          public double error(int one, int other) {
            return 1;
          }

          @Override
          public int draws() {
            return 10_000;
          }

          @Override
          public double[] maxima(Claims open, int draws, double floor) {
            double[] maxima = new double[draws];
            for (int i = 0; i < draws; i++) {
              maxima[i] = Math.max(floor, i < 500 ? 100 + i : i / 10_000.0);
            }
            return maxima;
          }

          @Override
          public double[][] maxima(List<UnitClaims> units) {
            throw new UnsupportedOperationException();
          }
        };

    double quantile = LargestDifferences.quantile(misleading, Claims.all(2), 0.95);

    assertThat(quantile)
        .isEqualTo(
            Quantiles.of(misleading.maxima(Claims.all(2), 10_000, Double.NEGATIVE_INFINITY), 0.95))
        .isLessThan(100);
  }
}
