package pingyi.method.statistics.change;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import pingyi.method.statistics.ErrorCurve;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.NormalTable;
import pingyi.method.statistics.StudentQuantile;
import pingyi.method.statistics.ballot.DetectableChange;

/**
 * The change of a branch's mean score from one year's panel to the next, against the sampling error
 * of both.
 *
 * <p>d = m2 - m1, e = sqrt(e1^2 + e2^2), with the error of a link between their scales, if there is
 * one, as a third term. Where the panels' degrees of freedom are known, d / e follows Student's t
 * with e^4 / (e1^4 / f1 + e2^4 / f2) degrees of freedom (B. L. Welch, Biometrika 34, 1947); else
 * the normal distribution. The smallest change detectable by this one test is {@link
 * DetectableChange}; {@link SmallestChange} is that of a table of tests.
 */
public final class PanelChange {
  private PanelChange() {}

  /**
   * One year.
   *
   * @param error the standard error of the mean, not negative; NaN where it is not known
   * @param freedom its degrees of freedom; empty where they are not known
   * @param curve how the error would change with the mean
   */
  public record Panel(double mean, double error, Optional<Double> freedom, ErrorCurve curve) {
    /** Checks. */
    public Panel {
      if (!Double.isFinite(mean) || error < 0 || Double.isInfinite(error)) {
        throw new IllegalArgumentException(
            "A mean of " + mean + " with an error of " + error + " is none");
      }
    }

    /** A panel whose error is taken to be the same everywhere. */
    public Panel(double mean, double error, Optional<Double> freedom) {
      this(mean, error, freedom, ErrorCurve.FLAT);
    }

    /** A panel of so many ballots with a standard deviation. */
    public static Panel of(double mean, double sd, double n) {
      if (!(n > 1)) {
        throw new IllegalArgumentException("A panel of " + n + " ballots shows no spread");
      }
      return new Panel(mean, sd / Math.sqrt(n), Optional.of(n - 1));
    }
  }

  /** The levels to compute at. */
  public record Options(double level, double power) {}

  /**
   * The change; everything but the difference is empty where an error is not known or both are 0.
   *
   * @param df empty where the normal distribution was used
   */
  public record Result(
      double difference,
      Optional<Double> standardError,
      Optional<Double> statistic,
      Optional<Double> df,
      Optional<Double> pValue,
      Optional<Interval> interval,
      Optional<Double> detectable) {}

  /** The change from the first to the second. */
  public static Result of(Panel first, Panel second, Options options) {
    return of(first, second, 0, options);
  }

  /**
   * The change from the first to the second on a linked scale.
   *
   * @param linkError the standard error of the link; 0 where there is none
   */
  public static Result of(Panel first, Panel second, double linkError, Options options) {
    double difference = second.mean() - first.mean();
    double panels = Math.hypot(first.error(), second.error());
    // A link cannot be tested against its own error alone.
    double error = panels > 0 ? Math.hypot(panels, linkError) : panels;
    if (!(error > 0)) {
      return new Result(
          difference,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    Optional<Double> df = freedom(first, second, error);
    Optional<TDistribution> student = df.map(TDistribution::of);
    double tail = (1 - options.level()) / 2;
    double statistic = difference / error;
    double quantile =
        student
            .map(law -> StudentQuantile.exceededBy(law, tail))
            .orElseGet(() -> NormalTable.exceededBy(tail));
    double pValue =
        2
            * student
                .map(law -> law.survivalProbability(Math.abs(statistic)))
                .orElseGet(
                    () -> NormalDistribution.of(0, 1).survivalProbability(Math.abs(statistic)));
    return new Result(
        difference,
        Optional.of(error),
        Optional.of(statistic),
        df,
        Optional.of(pValue),
        Optional.of(new Interval(difference - quantile * error, difference + quantile * error)),
        Optional.of(DetectableChange.of(options.level(), options.power()).atError(error)));
  }

  /** A panel without an error adds none, and needs no degrees of freedom. */
  private static Optional<Double> freedom(Panel first, Panel second, double error) {
    Optional<Double> one = share(first, error);
    Optional<Double> two = share(second, error);
    return one.flatMap(a -> two.map(b -> 1 / (a + b)));
  }

  private static Optional<Double> share(Panel panel, double error) {
    double ratio = panel.error() / error;
    return ratio == 0
        ? Optional.of(0.0)
        : panel.freedom().map(df -> ratio * ratio * ratio * ratio / df);
  }
}
