package pingyi.method.statistics.linking;

import java.util.function.BiFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GuideTableDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The standard error of equating (SEE) by the bootstrap: both tables are drawn anew, the link is
 * made anew, and its values' standard deviation (divisor draws - 1) at every score of x is the
 * error. It goes into every linked number: var = slope^2 se^2 + SEE^2.
 */
public final class LinkError {
  private LinkError() {}

  /** How to draw. */
  public record Options(int draws, long seed) {
    /** Checks the draws. */
    public Options {
      if (draws < 2) {
        throw new IllegalArgumentException(draws + " draws have no deviation");
      }
    }
  }

  /**
   * The errors for two groups drawn apart.
   *
   * @param linking makes a link from two tables
   */
  public static double[] ofGroups(
      ScoreTable x,
      ScoreTable y,
      BiFunction<ScoreTable, ScoreTable, Link> linking,
      Options options) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(options.seed());
    SharedStateDiscreteSampler fromX = sampler(random, x.counts());
    SharedStateDiscreteSampler fromY = sampler(random, y.counts());
    double[][] values = new double[options.draws()][];
    for (int draw = 0; draw < values.length; draw++) {
      ScoreTable drawnX = new ScoreTable(x.scores(), drawn(fromX, x));
      ScoreTable drawnY = new ScoreTable(y.scores(), drawn(fromY, y));
      values[draw] = linking.apply(drawnX, drawnY).of(x);
    }
    return deviations(values);
  }

  /** The errors for one group rated on both scales: pairs are drawn together. */
  public static double[] ofPairs(
      AnchorTable pairs, BiFunction<ScoreTable, ScoreTable, Link> linking, Options options) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(options.seed());
    int columns = pairs.anchor().length;
    double[] flat = new double[pairs.total().length * columns];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = pairs.counts()[i / columns][i % columns];
    }
    SharedStateDiscreteSampler sampler = sampler(random, flat);
    long n = Math.round(pairs.totals().n());
    double[][] values = new double[options.draws()][];
    for (int draw = 0; draw < values.length; draw++) {
      double[] x = new double[pairs.total().length];
      double[] y = new double[columns];
      for (long each = 0; each < n; each++) {
        int cell = sampler.sample();
        x[cell / columns]++;
        y[cell % columns]++;
      }
      ScoreTable drawnX = new ScoreTable(pairs.total(), x);
      values[draw] = linking.apply(drawnX, new ScoreTable(pairs.anchor(), y)).of(drawnX);
    }
    return deviations(values);
  }

  private static SharedStateDiscreteSampler sampler(UniformRandomProvider random, double[] counts) {
    return GuideTableDiscreteSampler.of(random, counts);
  }

  private static double[] drawn(SharedStateDiscreteSampler sampler, ScoreTable table) {
    double[] counts = new double[table.counts().length];
    long n = Math.round(table.n());
    for (long each = 0; each < n; each++) {
      counts[sampler.sample()]++;
    }
    return counts;
  }

  private static double[] deviations(double[][] values) {
    double[] deviations = new double[values[0].length];
    for (int k = 0; k < deviations.length; k++) {
      double mean = 0;
      for (double[] draw : values) {
        mean += draw[k] / values.length;
      }
      double squares = 0;
      for (double[] draw : values) {
        squares += (draw[k] - mean) * (draw[k] - mean);
      }
      deviations[k] = Math.sqrt(squares / (values.length - 1));
    }
    return deviations;
  }
}
