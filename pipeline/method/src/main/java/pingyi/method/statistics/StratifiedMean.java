package pingyi.method.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The mean of ballots in points, by voter classes with weights, with its sampling interval.
 *
 * <p>With classes c of weight w (adding up to 1), n ballots and mean m: the mean is sum w m. Where
 * the possible grades are known, the interval is the score interval of {@link EffectiveBallots}.
 *
 * <p>Raters' scores have no such grades: their standard error is sqrt(sum w^2 s^2 / n) with the
 * variances s^2 (divisor n - 1), and the interval uses Student's t with the degrees of freedom of
 * Welch and Satterthwaite (F. E. Satterthwaite, Biometrics Bulletin 2, 1946); one class gives the
 * ordinary t interval. A class of one rater, or one whose raters agree, has no variance to see:
 * then there is no interval.
 */
public final class StratifiedMean {
  private StratifiedMean() {}

  /** Whether the points of a class are all its possible values. */
  public enum Scale {
    /** They are: grades, also those nobody chose. */
    CLOSED,
    /** They are those that were given, from 0 to 100. */
    OPEN
  }

  /**
   * One voter class.
   *
   * @param weight its weight
   * @param points the points of each possible value; on a closed scale every grade, also those
   *     nobody chose
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
   */
  public record Options(double confidence, Scale scale) {}

  /**
   * The mean.
   *
   * @param method wilson, stratified_wilson, t, stratified_t or none
   * @param sampling empty where there is no interval
   */
  public record Result(double mean, Optional<Sampling> sampling, String method, double voters) {}

  /**
   * Computes the mean and its interval.
   *
   * @param strata the classes, each with at least one ballot; their weights need not add up to 1
   * @throws IllegalArgumentException if there is no class, or one without ballots
   */
  public static Result of(List<Stratum> strata, Options options) {
    double weights = sum(strata, Stratum::weight);
    double voters = sum(strata, Stratum::voters);
    if (strata.isEmpty()
        || !(weights > 0)
        || strata.stream().anyMatch(each -> !(each.voters() > 0))) {
      throw new IllegalArgumentException("A mean needs ballots and weights in every voter class");
    }
    double mean = 0;
    for (Stratum stratum : strata) {
      mean += stratum.weight() / weights * stratum.mean();
    }
    String classes = strata.size() == 1 ? "" : "stratified_";
    if (options.scale() == Scale.CLOSED) {
      EffectiveBallots ballots = EffectiveBallots.of(strata, weights);
      return ballots.open()
          ? new Result(
              mean, Optional.of(ballots.sampling(options.confidence())), classes + "wilson", voters)
          : new Result(mean, Optional.empty(), "none", voters);
    }
    return strata.stream().anyMatch(Stratum::degenerate)
        ? new Result(mean, Optional.empty(), "none", voters)
        : new Result(
            mean,
            Optional.of(student(strata, weights, mean, options.confidence())),
            classes + "t",
            voters);
  }

  /** Most reviews have one class, whose sum needs no stream. */
  private static double sum(List<Stratum> strata, ToDoubleFunction<Stratum> of) {
    return strata.size() == 1
        ? of.applyAsDouble(strata.get(0))
        : strata.stream().mapToDouble(of).sum();
  }

  private static Sampling student(
      List<Stratum> strata, double weights, double mean, double confidence) {
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
    double half = error * StudentTable.exceededBy(freedom, (1 - confidence) / 2);
    return new Sampling(
        error, freedom, ErrorCurve.FLAT, new Interval(mean - half, mean + half).within(0, 100));
  }
}
