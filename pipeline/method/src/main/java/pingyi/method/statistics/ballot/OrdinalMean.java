package pingyi.method.statistics.ballot;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import pingyi.method.statistics.Interval;

/**
 * The mean score of ballots with its interval.
 *
 * <p>m = sum s c / n, s^2 = sum c (s - m)^2 / (n - 1), se = s / sqrt n; the interval m -/+ t(n - 1)
 * se is cut to the scale. One ballot, or a unanimous panel, shows no spread: the interval is then
 * that of {@link DirichletMean}, reaching as far as the mean itself.
 *
 * <p>The tables carry another interval, {@link pingyi.method.statistics.StratifiedMean}'s: this one
 * covers too seldom where panels nearly agree.
 */
public final class OrdinalMean {
  private OrdinalMean() {}

  /** Where the interval comes from. */
  public enum Basis {
    /** Student's t. */
    T,
    /** The Dirichlet posterior. */
    DIRICHLET
  }

  /**
   * The mean.
   *
   * @param variance with the divisor n - 1; empty for one ballot
   * @param standardError empty for one ballot
   * @param tInterval not cut to the scale; empty where no spread can be seen
   * @param interval the one to publish
   */
  public record Result(
      double n,
      double mean,
      Optional<Double> variance,
      Optional<Double> sd,
      Optional<Double> standardError,
      double median,
      Interval interval,
      Basis basis,
      Optional<Interval> tInterval,
      DirichletMean.Result dirichlet) {

    /**
     * The standard error of what all those entitled would have said, had they all voted: times
     * sqrt((N - n) / (N - 1)). It is never that of a judgement on performance.
     *
     * @param entitled how many could have voted, not fewer than voted
     */
    public Optional<Double> standardErrorAmong(double entitled) {
      if (!(entitled >= n)) {
        throw new IllegalArgumentException(n + " ballots are more than " + entitled + " voters");
      }
      double factor = entitled == n ? 0 : Math.sqrt((entitled - n) / (entitled - 1));
      return standardError.map(error -> error * factor);
    }
  }

  /** Computes the mean; the options are those of the posterior. */
  public static Result of(Ballots ballots, DirichletMean.Options options) {
    double n = ballots.n();
    double mean = ballots.mean();
    Optional<Double> variance = n > 1 ? Optional.of(ballots.variance()) : Optional.empty();
    Optional<Double> error = variance.map(square -> Math.sqrt(square / n));
    Optional<Interval> tInterval =
        error.filter(each -> !ballots.spreadless()).map(each -> t(mean, each, n, options.level()));
    DirichletMean.Result posterior = DirichletMean.of(ballots, options);
    Interval drawn =
        new Interval(
            Math.min(posterior.interval().low(), mean),
            Math.max(posterior.interval().high(), mean));
    return new Result(
        n,
        mean,
        variance,
        variance.map(Math::sqrt),
        error,
        ballots.median(),
        tInterval.map(each -> each.within(ballots.least(), ballots.most())).orElse(drawn),
        tInterval.isPresent() ? Basis.T : Basis.DIRICHLET,
        tInterval,
        posterior);
  }

  private static Interval t(double mean, double error, double n, double level) {
    double half = error * TDistribution.of(n - 1).inverseSurvivalProbability((1 - level) / 2);
    return new Interval(mean - half, mean + half);
  }
}
