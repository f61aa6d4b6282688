package pingyi.method.statistics.rank;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The ranks of draws from N(y, s^2), their quantiles (type 7) and the share of draws in the first
 * places.
 *
 * <p>H. Goldstein, D. J. Spiegelhalter, League tables and their limitations, JRSS A 159, 1996. A
 * picture beside the confidence sets of {@link RankSets} and not one itself: where estimates are
 * nearly equal it holds the true rank too seldom.
 */
public final class RankQuantiles {
  private RankQuantiles() {}

  /**
   * How to compute.
   *
   * @param level the share of draws between the ends, such as 0.95
   * @param first how many places count as first, such as 5
   */
  public record Options(double level, int first) {}

  /**
   * The ranks of one unit over the draws.
   *
   * @param amongFirst the share of draws in which it is among the first places
   */
  public record Result(double low, double median, double high, double mean, double amongFirst) {}

  /** The ranks of every unit, the highest estimate first. */
  public static Result[] of(
      double[] estimates, double[] errors, NormalDraws draws, Options options) {
    int units = estimates.length;
    if (errors.length != units || draws.units() != units) {
      throw new IllegalArgumentException(
          units + " estimates, " + errors.length + " errors, draws of " + draws.units());
    }
    double[][] ranks = new double[units][draws.count()];
    double[] drawn = new double[units];
    for (int draw = 0; draw < draws.count(); draw++) {
      for (int i = 0; i < units; i++) {
        drawn[i] = estimates[i] + errors[i] * draws.draw(draw)[i];
      }
      double[] rising = drawn.clone();
      Arrays.sort(rising);
      for (int i = 0; i < units; i++) {
        // Drawn values are never equal.
        ranks[i][draw] = units - Arrays.binarySearch(rising, drawn[i]);
      }
    }
    double tail = (1 - options.level()) / 2;
    return Arrays.stream(ranks).map(each -> result(each, tail, options)).toArray(Result[]::new);
  }

  private static Result result(double[] ranks, double tail, Options options) {
    double mean = Arrays.stream(ranks).average().orElseThrow();
    double among =
        Arrays.stream(ranks).filter(rank -> rank <= options.first()).count()
            / (double) ranks.length;
    double[] ends =
        Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF7)
            .evaluate(ranks, tail, 0.5, 1 - tail);
    return new Result(ends[0], ends[1], ends[2], mean, among);
  }
}
