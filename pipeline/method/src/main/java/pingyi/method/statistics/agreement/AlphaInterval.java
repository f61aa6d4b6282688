package pingyi.method.statistics.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.normalisation.Quantiles;

/**
 * The interval of Krippendorff's alpha: as many units are drawn with replacement as there are,
 * alpha is computed anew, and the quantiles (type 7) of the alphas are its ends.
 *
 * <p>B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
 */
public final class AlphaInterval {
  private AlphaInterval() {}

  /** How to draw. */
  public record Options(double level, int draws, long seed) {}

  /**
   * The interval.
   *
   * @param interval empty where fewer than half of the draws have an alpha
   * @param used the draws that have one: a draw of equal values has none
   */
  public record Result(Optional<Interval> interval, int used) {}

  /** Draws the interval. */
  public static Result of(KrippendorffAlpha alpha, KrippendorffAlpha.Scale scale, Options options) {
    int units = alpha.units();
    if (units == 0) {
      return new Result(Optional.empty(), 0);
    }
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(options.seed());
    double[] alphas = new double[options.draws()];
    int used = 0;
    for (int draw = 0; draw < options.draws(); draw++) {
      int[] chosen = new int[units];
      Arrays.setAll(chosen, i -> random.nextInt(units));
      Optional<Double> drawn = alpha.alpha(scale, chosen);
      if (drawn.isPresent()) {
        alphas[used++] = drawn.get();
      }
    }
    if (2 * used < options.draws() || used == 0) {
      return new Result(Optional.empty(), used);
    }
    double[] kept = Arrays.copyOf(alphas, used);
    double tail = (1 - options.level()) / 2;
    return new Result(
        Optional.of(new Interval(Quantiles.of(kept, tail), Quantiles.of(kept, 1 - tail))), used);
  }
}
