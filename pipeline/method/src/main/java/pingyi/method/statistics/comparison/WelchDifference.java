package pingyi.method.statistics.comparison;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import pingyi.method.statistics.Interval;

/**
 * The difference of two means whose samples may vary differently: d -/+ t sqrt(e1^2 + e2^2), t with
 * (e1^2 + e2^2)^2 / (e1^4 / (n1 - 1) + e2^4 / (n2 - 1)) degrees of freedom and e^2 = s^2 / n.
 *
 * <p>B. L. Welch, Biometrika 34, 1947; F. E. Satterthwaite, Biometrics Bulletin 2, 1946.
 */
public final class WelchDifference {
  private WelchDifference() {}

  /** The difference, first less second. */
  public record Result(double difference, Interval interval, double df, double pValue) {}

  /**
   * Compares two samples.
   *
   * @param level the level of the interval, such as 0.95
   * @return empty where a sample has fewer than two values or none of them varies
   */
  public static Optional<Result> of(Sample one, Sample other, double level) {
    if (one.n() < 2 || other.n() < 2 || one.squares() + other.squares() <= 0) {
      return Optional.empty();
    }
    double first = one.squaredError();
    double second = other.squaredError();
    double both = first + second;
    double df = both * both / (first * first / (one.n() - 1) + second * second / (other.n() - 1));
    TDistribution t = TDistribution.of(df);
    double error = Math.sqrt(both);
    double difference = one.mean() - other.mean();
    double half = t.inverseSurvivalProbability((1 - level) / 2) * error;
    return Optional.of(
        new Result(
            difference,
            new Interval(difference - half, difference + half),
            df,
            Math.min(1, 2 * t.survivalProbability(Math.abs(difference) / error))));
  }
}
