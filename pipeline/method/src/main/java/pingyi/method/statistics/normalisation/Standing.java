package pingyi.method.statistics.normalisation;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where each of n values stands among them.
 *
 * <p>Mean m and sample standard deviation s (divisor n - 1); z = (x - m) / s; the mid percentile
 * rank 100 (below + equal / 2) / n, where a value is equal to itself; Blom's normal score Phi^-1((r
 * - 3/8) / (n + 1/4)) of the average rank r (G. Blom, Statistical Estimates and Transformed
 * Beta-Variables, 1958); the median absolute deviation times 1.4826.
 */
public final class Standing {
  /** Makes the median absolute deviation estimate a normal standard deviation. */
  private static final double MAD_CONSTANT = 1.4826;

  private Standing() {}

  /**
   * The standing of each.
   *
   * @param sd empty for one value
   * @param populationSd with the divisor n
   * @param zSample empty where all values are equal
   * @param zPopulation z with the divisor n; empty where all values are equal
   */
  public record Result(
      double mean,
      Optional<Double> sd,
      double populationSd,
      double median,
      double mad,
      Optional<double[]> zSample,
      Optional<double[]> zPopulation,
      double[] percentileRank,
      double[] normalScores) {}

  /**
   * Computes the standing.
   *
   * @param values at least one, none of them NaN
   */
  public static Result of(double[] values) {
    int n = values.length;
    if (n == 0) {
      throw new IllegalArgumentException("There is no standing among no values");
    }
    double mean = Arrays.stream(values).sum() / n;
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    double populationSd = Math.sqrt(squares / n);
    boolean spread = Arrays.stream(values).distinct().count() > 1;
    double median = Quantiles.of(values, 0.5);
    double[] deviations = Arrays.stream(values).map(x -> Math.abs(x - median)).toArray();
    double[] ranks = Ranking.AVERAGE.rising(values);
    double sd = Math.sqrt(squares / (n - 1));
    return new Result(
        mean,
        n == 1 ? Optional.empty() : Optional.of(sd),
        populationSd,
        median,
        MAD_CONSTANT * Quantiles.of(deviations, 0.5),
        spread ? Optional.of(z(values, mean, sd)) : Optional.empty(),
        spread ? Optional.of(z(values, mean, populationSd)) : Optional.empty(),
        // Below + equal / 2 is the average rank less one half.
        Arrays.stream(ranks).map(rank -> 100 * (rank - 0.5) / n).toArray(),
        Arrays.stream(ranks).map(rank -> normal((rank - 0.375) / (n + 0.25))).toArray());
  }

  private static double[] z(double[] values, double mean, double sd) {
    return Arrays.stream(values).map(x -> (x - mean) / sd).toArray();
  }

  private static double normal(double probability) {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
  }
}
