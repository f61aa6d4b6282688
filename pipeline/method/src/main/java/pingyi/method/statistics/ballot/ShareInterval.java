package pingyi.method.statistics.ballot;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.WilsonInterval;

/**
 * Intervals of a share of x among n ballots. x need not be whole: a published share times its
 * voters seldom is.
 *
 * <p>Pingyi uses {@link #WILSON}; the others are there to check published figures. They are not cut
 * to 0 and 1: {@link Interval#within} does that.
 *
 * <p>L. D. Brown, T. T. Cai, A. DasGupta, Interval estimation for a binomial proportion,
 * Statistical Science 16, 2001.
 */
public enum ShareInterval {
  /** The score interval; see {@link WilsonInterval}. */
  WILSON {
    @Override
    Interval interval(double x, double n, double tail) {
      return WilsonInterval.of(x / n, n, z(tail));
    }
  },
  /**
   * Exact: the beta quantiles B(a/2; x, n - x + 1) and B(1 - a/2; x + 1, n - x), 0 at x = 0 and 1
   * at x = n (C. J. Clopper, E. S. Pearson, Biometrika 26, 1934).
   */
  CLOPPER_PEARSON {
    @Override
    Interval interval(double x, double n, double tail) {
      double low =
          x == 0 ? 0 : BetaDistribution.of(x, n - x + 1).inverseCumulativeProbability(tail);
      double high = x == n ? 1 : BetaDistribution.of(x + 1, n - x).inverseSurvivalProbability(tail);
      return new Interval(low, high);
    }
  },
  /** The Wald interval of (x + z^2/2) among (n + z^2); it may leave 0 and 1. */
  AGRESTI_COULL {
    @Override
    Interval interval(double x, double n, double tail) {
      double z = z(tail);
      return wald((x + z * z / 2) / (n + z * z), n + z * z, z);
    }
  },
  /** Beta quantiles with Jeffreys' prior: B(a/2; x + 1/2, n - x + 1/2) and B(1 - a/2; ...). */
  JEFFREYS {
    @Override
    Interval interval(double x, double n, double tail) {
      BetaDistribution posterior = BetaDistribution.of(x + 0.5, n - x + 0.5);
      return new Interval(
          posterior.inverseCumulativeProbability(tail), posterior.inverseSurvivalProbability(tail));
    }
  },
  /** p -/+ z sqrt(p (1 - p) / n); empty at 0 and 1, and it may leave them. */
  WALD {
    @Override
    Interval interval(double x, double n, double tail) {
      return wald(x / n, n, z(tail));
    }
  };

  /**
   * The interval.
   *
   * @param x the ballots with the answer, 0 to n
   * @param n all ballots, above 0
   * @param level the confidence, above 0 and below 1
   * @throws IllegalArgumentException if they are not so
   */
  public Interval of(double x, double n, double level) {
    if (!(n > 0) || !(x >= 0 && x <= n) || Double.isInfinite(n)) {
      throw new IllegalArgumentException(x + " among " + n + " ballots is no share");
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("A confidence level of " + level + " is none");
    }
    return interval(x, n, (1 - level) / 2);
  }

  abstract Interval interval(double x, double n, double tail);

  private static double z(double tail) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
  }

  private static Interval wald(double p, double n, double z) {
    double half = z * Math.sqrt(p * (1 - p) / n);
    return new Interval(p - half, p + half);
  }
}
