package pingyi.method.statistics.ballot;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;
import pingyi.method.statistics.Interval;

/**
 * The posterior of a mean score: the shares of the grades have a Dirichlet distribution with the
 * parameters a(k) = count(k) + prior(k), A = sum a.
 *
 * <p>Mean E = sum s a / A and variance V = (sum s^2 a / A - E^2) / (A + 1), in closed form (S.
 * Kotz, N. Balakrishnan, N. L. Johnson, Continuous Multivariate Distributions 1, 2000, chapter 49).
 * The interval is that of seeded draws: independent gamma variables divided by their sum, quantiles
 * of type 7.
 *
 * <p>It has a width where all ballots agree, when the t interval has none. The standard prior
 * spreads a total weight of 1 over the grades: Jeffreys' 1/2 for each would pull ten ballots on
 * four grades from 3.50 to 3.33.
 */
public final class DirichletMean {
  private DirichletMean() {}

  /**
   * How to compute.
   *
   * @param priorWeight what each grade's count is raised by, above 0
   * @param level the confidence
   */
  public record Options(double priorWeight, double level, int draws, long seed) {
    /** Checks. */
    public Options {
      if (!(priorWeight > 0) || !(level > 0 && level < 1) || draws < 1) {
        throw new IllegalArgumentException(
            "The prior weight is above 0, the level within 0 and 1, and there is a draw at least");
      }
    }

    /** The prior of total weight 1. */
    public static Options standard(int grades, double level, int draws, long seed) {
      return new Options(1.0 / grades, level, draws, seed);
    }
  }

  /** The posterior's mean and standard deviation in closed form, and its interval by draws. */
  public record Result(double priorWeight, double mean, double sd, Interval interval) {}

  /** Computes the posterior. */
  public static Result of(Ballots ballots, Options options) {
    double[] draws = draws(ballots.scores(), parameters(ballots, options.priorWeight()), options);
    double tail = (1 - options.level()) / 2;
    double[] ends =
        Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).evaluate(draws, tail, 1 - tail);
    return new Result(
        options.priorWeight(),
        mean(ballots, options.priorWeight()),
        spread(ballots, options.priorWeight()),
        new Interval(ends[0], ends[1]));
  }

  /** The posterior's mean E. */
  public static double mean(Ballots ballots, double priorWeight) {
    double[] parameters = parameters(ballots, priorWeight);
    double sum = 0;
    for (int k = 0; k < parameters.length; k++) {
      sum += ballots.scores()[k] * parameters[k];
    }
    return sum / Arrays.stream(parameters).sum();
  }

  /** The posterior's standard deviation, the square root of V. */
  public static double spread(Ballots ballots, double priorWeight) {
    double[] parameters = parameters(ballots, priorWeight);
    double total = Arrays.stream(parameters).sum();
    double mean = mean(ballots, priorWeight);
    double squares = 0;
    for (int k = 0; k < parameters.length; k++) {
      double apart = ballots.scores()[k] - mean;
      squares += apart * apart * parameters[k] / total;
    }
    return Math.sqrt(squares / (total + 1));
  }

  private static double[] parameters(Ballots ballots, double priorWeight) {
    return Arrays.stream(ballots.counts()).map(count -> count + priorWeight).toArray();
  }

  private static double[] draws(double[] scores, double[] parameters, Options options) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(options.seed());
    SharedStateContinuousSampler[] samplers =
        Arrays.stream(parameters)
            .mapToObj(shape -> AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1))
            .toArray(SharedStateContinuousSampler[]::new);
    double[] draws = new double[options.draws()];
    for (int i = 0; i < draws.length; i++) {
      double sum = 0;
      double weighted = 0;
      for (int k = 0; k < samplers.length; k++) {
        double gamma = samplers[k].sample();
        sum += gamma;
        weighted += gamma * scores[k];
      }
      draws[i] = weighted / sum;
    }
    return draws;
  }
}
