package pingyi.method.statistics.shrinkage;

import java.util.Optional;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.BetaDistribution;
import pingyi.method.statistics.Interval;

/**
 * Shares drawn towards their common mean: x of n is binomial, the units' true shares are
 * Beta(alpha, beta), both found by maximum likelihood; a unit's posterior is Beta(alpha + x, beta +
 * n - x).
 *
 * <p>J. G. Skellam, JRSS B 10, 1948; D. A. Griffiths, Biometrics 29, 1973. Log-likelihood sum log
 * B(alpha + x, beta + n - x) - log B(alpha, beta), climbed by Newton's steps in log alpha and log
 * beta. Where it only rises towards infinite alpha + beta, the shares differ by no more than
 * chance: no fit, no shrunken shares, "no detectable differences".
 */
public final class BetaBinomialShrinkage {
  /** Fewer units than this say too little about their variance. */
  public static final int LEAST_UNITS = 5;

  /** Beyond this many ballots' worth the prior is a single share. */
  private static final double MOST_PRIOR = 1e7;

  private BetaBinomialShrinkage() {}

  /** One unit's posterior. */
  public record Posterior(double mean, double deviation, Interval interval) {}

  /**
   * The fitted prior.
   *
   * @param mean alpha / (alpha + beta)
   * @param intraclass 1 / (alpha + beta + 1)
   * @param units the posteriors
   */
  public record Fit(
      double alpha,
      double beta,
      double mean,
      double intraclass,
      double logLikelihood,
      Posterior[] units) {}

  /**
   * Fits the prior.
   *
   * @param x favourable ballots
   * @param n all ballots, above 0
   * @param level the level of the posterior intervals
   * @return empty where no differences can be detected
   */
  public static Optional<Fit> of(double[] x, double[] n, double level) {
    check(x, n);
    double[] prior = start(x, n);
    double value = likelihood(x, n, prior);
    for (int step = 0; step < 500; step++) {
      double[] change = newton(x, n, prior);
      double[] next = prior;
      double reached = value;
      double length = 1;
      while (length > 1e-10) {
        double[] tried = {
          prior[0] * Math.exp(length * change[0]), prior[1] * Math.exp(length * change[1])
        };
        double there = likelihood(x, n, tried);
        if (there >= value) {
          next = tried;
          reached = there;
          break;
        }
        length /= 2;
      }
      double moved =
          Math.abs(Math.log(next[0] / prior[0])) + Math.abs(Math.log(next[1] / prior[1]));
      prior = next;
      value = reached;
      if (prior[0] + prior[1] > MOST_PRIOR) {
        return Optional.empty();
      }
      if (moved < 1e-12) {
        break;
      }
    }
    return Optional.of(fit(x, n, prior, value, level));
  }

  private static Fit fit(double[] x, double[] n, double[] prior, double value, double level) {
    Posterior[] units = new Posterior[x.length];
    double tail = (1 - level) / 2;
    for (int i = 0; i < units.length; i++) {
      BetaDistribution posterior = BetaDistribution.of(prior[0] + x[i], prior[1] + n[i] - x[i]);
      units[i] =
          new Posterior(
              posterior.getMean(),
              Math.sqrt(posterior.getVariance()),
              new Interval(
                  posterior.inverseCumulativeProbability(tail),
                  posterior.inverseSurvivalProbability(tail)));
    }
    double all = prior[0] + prior[1];
    return new Fit(prior[0], prior[1], prior[0] / all, 1 / (all + 1), value, units);
  }

  private static void check(double[] x, double[] n) {
    if (x.length != n.length || x.length < LEAST_UNITS) {
      throw new IllegalArgumentException(
          "Shrinkage needs " + LEAST_UNITS + " units, not " + x.length);
    }
    double favourable = 0;
    double all = 0;
    for (int i = 0; i < x.length; i++) {
      if (!(n[i] > 0 && x[i] >= 0 && x[i] <= n[i])) {
        throw new IllegalArgumentException(x[i] + " of " + n[i] + " ballots is no share");
      }
      favourable += x[i];
      all += n[i];
    }
    if (favourable == 0 || favourable == all) {
      throw new IllegalArgumentException("All shares are " + (favourable == 0 ? 0 : 1));
    }
  }

  /** A start from the moments: intraclass correlation between 0.001 and 0.9. */
  private static double[] start(double[] x, double[] n) {
    double favourable = 0;
    double all = 0;
    for (int i = 0; i < x.length; i++) {
      favourable += x[i];
      all += n[i];
    }
    double mean = favourable / all;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      squares += n[i] * Math.pow(x[i] / n[i] - mean, 2) / (mean * (1 - mean)) / x.length;
    }
    double size = all / x.length;
    double intraclass = Math.min(Math.max((squares - 1) / Math.max(size - 1, 1), 0.001), 0.9);
    double prior = 1 / intraclass - 1;
    return new double[] {mean * prior, (1 - mean) * prior};
  }

  private static double likelihood(double[] x, double[] n, double[] prior) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += LogBeta.value(prior[0] + x[i], prior[1] + n[i] - x[i]);
    }
    return sum - x.length * LogBeta.value(prior[0], prior[1]);
  }

  /** Newton's step in log alpha and log beta, bent uphill where the surface is not a hill. */
  private static double[] newton(double[] x, double[] n, double[] prior) {
    double a = prior[0];
    double b = prior[1];
    double gradientA = x.length * (Digamma.value(a + b) - Digamma.value(a));
    double gradientB = x.length * (Digamma.value(a + b) - Digamma.value(b));
    double both = x.length * Trigamma.value(a + b);
    double aa = both - x.length * Trigamma.value(a);
    double bb = both - x.length * Trigamma.value(b);
    for (int i = 0; i < x.length; i++) {
      double total = Digamma.value(a + b + n[i]);
      gradientA += Digamma.value(a + x[i]) - total;
      gradientB += Digamma.value(b + n[i] - x[i]) - total;
      double shared = Trigamma.value(a + b + n[i]);
      both -= shared;
      aa += Trigamma.value(a + x[i]) - shared;
      bb += Trigamma.value(b + n[i] - x[i]) - shared;
    }
    double ga = a * gradientA;
    double gb = b * gradientB;
    double haa = a * a * aa + ga;
    double hbb = b * b * bb + gb;
    double hab = a * b * both;
    double ridge = 0;
    double determinant = haa * hbb - hab * hab;
    while (!(haa - ridge < 0 && determinant > 0) && ridge < 1e12) {
      ridge = ridge == 0 ? 1e-3 * (Math.abs(haa) + Math.abs(hbb)) + 1e-12 : 2 * ridge;
      determinant = (haa - ridge) * (hbb - ridge) - hab * hab;
    }
    double stepA = -((hbb - ridge) * ga - hab * gb) / determinant;
    double stepB = -((haa - ridge) * gb - hab * ga) / determinant;
    double longest = Math.max(Math.abs(stepA), Math.abs(stepB));
    double scale = longest > 2 ? 2 / longest : 1;
    return new double[] {scale * stepA, scale * stepB};
  }
}
