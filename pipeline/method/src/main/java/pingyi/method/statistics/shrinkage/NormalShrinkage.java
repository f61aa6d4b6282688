package pingyi.method.statistics.shrinkage;

import org.apache.commons.statistics.distribution.NormalDistribution;
import pingyi.method.statistics.Interval;

/**
 * Estimates drawn towards their common mean, the more the less they are known themselves.
 *
 * <p>C. N. Morris, Parametric empirical Bayes inference, JASA 78, 1983; the errors as in the
 * package metafor: B = se^2 / (se^2 + tau^2), theta = B mu + (1 - B) y, var(theta) = (1 - B) se^2 +
 * B^2 var(mu). They are shown beside the raw estimates and never instead of them. Where tau^2 is 0
 * all are drawn to the mean: no differences between units can be detected. At least {@link
 * #LEAST_UNITS} units.
 */
public final class NormalShrinkage {
  /** Fewer units than this say too little about their variance. */
  public static final int LEAST_UNITS = 5;

  private NormalShrinkage() {}

  /**
   * One unit.
   *
   * @param weight B, the share of the common mean
   */
  public record Shrunken(double estimate, double error, Interval interval, double weight) {}

  /**
   * All units.
   *
   * @param detectable whether differences between units can be detected: tau^2 above 0
   * @param reml tau^2 by restricted maximum likelihood, as a check
   */
  public record Result(CommonMean mean, boolean detectable, double reml, Shrunken[] units) {}

  /**
   * Draws estimates to their mean.
   *
   * @param y the estimates
   * @param errors their standard errors, above 0
   */
  public static Result of(double[] y, double[] errors, CommonMean.Options options) {
    if (y.length < LEAST_UNITS) {
      throw new IllegalArgumentException(
          "Shrinkage needs " + LEAST_UNITS + " units, not " + y.length);
    }
    double[] v = new double[errors.length];
    for (int i = 0; i < v.length; i++) {
      v[i] = errors[i] * errors[i];
    }
    CommonMean mean = CommonMean.of(y, v, options);
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - options.level()) / 2);
    Shrunken[] units = new Shrunken[y.length];
    for (int i = 0; i < units.length; i++) {
      double b = v[i] / (v[i] + mean.tauSquared());
      double theta = b * mean.mu() + (1 - b) * y[i];
      double error = Math.sqrt((1 - b) * v[i] + b * b * mean.se() * mean.se());
      units[i] = new Shrunken(theta, error, new Interval(theta - z * error, theta + z * error), b);
    }
    return new Result(mean, mean.tauSquared() > 0, BetweenVariance.REML.of(y, v), units);
  }
}
