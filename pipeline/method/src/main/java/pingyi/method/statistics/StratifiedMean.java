package pingyi.method.statistics;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of ballots in points, by voter classes with weights, with its sampling interval.
 *
 * <p>With classes c of weight w (adding up to 1), n ballots, mean m and variance s^2 (divisor n -
 * 1): the mean is sum w m, its standard error sqrt(sum w^2 s^2 / n), and the interval uses
 * Student's t with the degrees of freedom of Welch and Satterthwaite (F. E. Satterthwaite,
 * Biometrics Bulletin 2, 1946); one class gives the ordinary t interval.
 *
 * <p>A class of one ballot, or a unanimous one, has no sampling variance to see. Where the possible
 * grades are known, the interval then comes from the Dirichlet posterior with a prior of total
 * weight 1 spread over the grades: 20,000 seeded draws, quantiles of type 7. Where they are not,
 * there is no interval.
 */
public final class StratifiedMean {
  private static final int DRAWS = 20_000;

  private StratifiedMean() {}

  /**
   * One voter class.
   *
   * @param weight its weight
   * @param points the points of each possible value; for ballots every grade of the scale, also
   *     those nobody chose
   * @param ballots the ballots with these points
   */
  public record Stratum(double weight, double[] points, double[] ballots) {
    double voters() {
      double voters = 0;
      for (double each : ballots) {
        voters += each;
      }
      return voters;
    }

    double mean() {
      double sum = 0;
      for (int i = 0; i < points.length; i++) {
        sum += points[i] * ballots[i];
      }
      return sum / voters();
    }

    double variance() {
      double mean = mean();
      double squares = 0;
      for (int i = 0; i < points.length; i++) {
        squares += ballots[i] * (points[i] - mean) * (points[i] - mean);
      }
      return squares / (voters() - 1);
    }

    boolean degenerate() {
      // A variance below this is a rounding remainder of a unanimous vote, never of two different
      // grades.
      return !(voters() > 1) || variance() < 1e-12;
    }
  }

  /**
   * How to compute.
   *
   * @param confidence the level, such as 0.95
   * @param closedScale whether each class's points are all its possible values
   * @param seed the seed of the draws
   */
  public record Options(double confidence, boolean closedScale, long seed) {}

  /**
   * The mean.
   *
   * @param method t, stratified_t, dirichlet or none
   * @param standardError empty where there is no interval
   */
  public record Result(
      double mean,
      Optional<Double> standardError,
      Optional<Interval> interval,
      String method,
      double voters) {}

  /**
   * Computes the mean and its interval.
   *
   * @param strata the classes, each with at least one ballot; their weights need not add up to 1
   * @throws IllegalArgumentException if there is no class, or one without ballots
   */
  public static Result of(List<Stratum> strata, Options options) {
    double weights = strata.stream().mapToDouble(Stratum::weight).sum();
    double voters = strata.stream().mapToDouble(Stratum::voters).sum();
    if (strata.isEmpty()
        || !(weights > 0)
        || strata.stream().anyMatch(each -> !(each.voters() > 0))) {
      throw new IllegalArgumentException("A mean needs ballots and weights in every voter class");
    }
    double mean = 0;
    double least = 0;
    double most = 0;
    for (Stratum stratum : strata) {
      double weight = stratum.weight() / weights;
      mean += weight * stratum.mean();
      least += weight * least(stratum.points());
      most += weight * most(stratum.points());
    }
    if (strata.stream().anyMatch(Stratum::degenerate)) {
      return options.closedScale()
          ? drawn(strata, weights, mean, voters, options)
          : new Result(mean, Optional.empty(), Optional.empty(), "none", voters);
    }
    double variance = 0;
    double spread = 0;
    for (Stratum stratum : strata) {
      double weight = stratum.weight() / weights;
      double part = weight * weight * stratum.variance() / stratum.voters();
      variance += part;
      spread += part * part / (stratum.voters() - 1);
    }
    double error = Math.sqrt(variance);
    double freedom = variance * variance / spread;
    double t =
        -TDistribution.of(freedom).inverseCumulativeProbability((1 - options.confidence()) / 2);
    // A closed scale bounds the mean; raters' scores are bounded by 0 and 100 alone.
    Interval interval =
        options.closedScale()
            ? new Interval(mean - t * error, mean + t * error).within(least, most)
            : new Interval(mean - t * error, mean + t * error).within(0, 100);
    return new Result(
        mean,
        Optional.of(error),
        Optional.of(interval),
        strata.size() == 1 ? "t" : "stratified_t",
        voters);
  }

  private static Result drawn(
      List<Stratum> strata, double weights, double mean, double voters, Options options) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(options.seed());
    double[] draws = new double[DRAWS];
    for (Stratum stratum : strata) {
      int grades = stratum.points().length;
      SharedStateContinuousSampler[] samplers = new SharedStateContinuousSampler[grades];
      for (int k = 0; k < grades; k++) {
        samplers[k] =
            AhrensDieterMarsagliaTsangGammaSampler.of(
                random, stratum.ballots()[k] + 1.0 / grades, 1);
      }
      for (int i = 0; i < DRAWS; i++) {
        double sum = 0;
        double weighted = 0;
        for (int k = 0; k < grades; k++) {
          double gamma = samplers[k].sample();
          sum += gamma;
          weighted += gamma * stratum.points()[k];
        }
        draws[i] += stratum.weight() / weights * weighted / sum;
      }
    }
    double average = 0;
    for (double draw : draws) {
      average += draw / DRAWS;
    }
    double squares = 0;
    for (double draw : draws) {
      squares += (draw - average) * (draw - average);
    }
    double tail = (1 - options.confidence()) / 2;
    double[] ends =
        Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).evaluate(draws, tail, 1 - tail);
    // The raw mean is reported beside the interval, and at unanimity it stands at the scale's end:
    // the interval reaches it.
    Interval interval = new Interval(Math.min(ends[0], mean), Math.max(ends[1], mean));
    return new Result(
        mean,
        Optional.of(Math.sqrt(squares / (DRAWS - 1))),
        Optional.of(interval),
        "dirichlet",
        voters);
  }

  private static double least(double[] values) {
    return java.util.Arrays.stream(values).min().orElseThrow();
  }

  private static double most(double[] values) {
    return java.util.Arrays.stream(values).max().orElseThrow();
  }
}
