package pingyi.method.statistics.shrinkage;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import pingyi.method.statistics.Interval;

/**
 * The common mean of units that differ, and how much of their spread is more than chance.
 *
 * <p>mu = sum w y / sum w with w = 1 / (v + tau^2), se = 1 / sqrt(sum w). I^2 = 100 tau^2 / (tau^2
 * + s^2) and H^2 = 1 + tau^2 / s^2 with the typical sampling variance s^2 = (k - 1) sum w / ((sum
 * w)^2 - sum w^2) at tau^2 = 0 (J. P. T. Higgins, S. G. Thompson, Statistics in Medicine 21, 2002).
 *
 * @param q Cochran's Q, at tau^2 = 0
 * @param qP its p-value with k - 1 degrees of freedom
 * @param tauSquaredInterval the interval of tau^2 by its Q profile
 */
public record CommonMean(
    int k,
    double tauSquared,
    Interval tauSquaredInterval,
    double mu,
    double se,
    Interval interval,
    double q,
    double qP,
    double iSquared,
    double hSquared) {

  /** How the interval of the mean is made. */
  public enum Error {
    /** Normal, from sum w alone. */
    NORMAL,
    /**
     * Student's t with k - 1 degrees of freedom and se^2 = sum w (y - mu)^2 / ((k - 1) sum w) (J.
     * Hartung, G. Knapp, Statistics in Medicine 20, 2001).
     */
    HARTUNG_KNAPP
  }

  /**
   * How to compute.
   *
   * @param level the confidence level, such as 0.95
   */
  public record Options(BetweenVariance variance, Error error, double level) {
    /** Paule-Mandel with normal intervals of 95 percent. */
    public static final Options STANDARD =
        new Options(BetweenVariance.PAULE_MANDEL, Error.NORMAL, 0.95);
  }

  /**
   * Computes it.
   *
   * @param y the units' estimates, at least two
   * @param v their sampling variances, above 0
   */
  public static CommonMean of(double[] y, double[] v, Options options) {
    double tauSquared = options.variance().of(y, v);
    Weights weights = Weights.of(y, v, tauSquared);
    Weights fixed = Weights.of(y, v, 0);
    int freedom = y.length - 1;
    boolean knapp = options.error() == Error.HARTUNG_KNAPP;
    double se = Math.sqrt((knapp ? weights.q() / freedom : 1) / weights.sum());
    double tail = (1 - options.level()) / 2;
    double quantile =
        knapp
            ? TDistribution.of(freedom).inverseSurvivalProbability(tail)
            : NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    double typical = freedom * fixed.sum() / (fixed.sum() * fixed.sum() - fixed.squares());
    return new CommonMean(
        y.length,
        tauSquared,
        BetweenVariance.interval(y, v, options.level()),
        weights.mean(),
        se,
        new Interval(weights.mean() - quantile * se, weights.mean() + quantile * se),
        fixed.q(),
        ChiSquaredDistribution.of(freedom).survivalProbability(fixed.q()),
        100 * tauSquared / (tauSquared + typical),
        1 + tauSquared / typical);
  }
}
