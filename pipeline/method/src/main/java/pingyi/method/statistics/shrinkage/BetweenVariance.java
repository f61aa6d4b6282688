package pingyi.method.statistics.shrinkage;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import pingyi.method.statistics.Interval;

/**
 * Estimators of tau^2, the variance between units of which each has an estimate y with sampling
 * variance v. With w = 1 / (v + tau^2) and mu = sum w y / sum w, Q(tau^2) = sum w (y - mu)^2; never
 * below 0.
 *
 * <p>W. Viechtbauer, Bias and efficiency of meta-analytic variance estimators in the random-effects
 * model, Journal of Educational and Behavioral Statistics 30, 2005, states them all.
 */
public enum BetweenVariance {
  /**
   * Q(tau^2) = k - 1 (R. C. Paule, J. Mandel, Journal of Research of the NBS 87, 1982); the same as
   * the empirical Bayes estimator of C. N. Morris, JASA 78, 1983.
   */
  PAULE_MANDEL {
    @Override
    double raw(double[] y, double[] v) {
      return root(y, v, y.length - 1);
    }
  },
  /** From the moment of Q(0) (R. DerSimonian, N. Laird, Controlled Clinical Trials 7, 1986). */
  DERSIMONIAN_LAIRD {
    @Override
    double raw(double[] y, double[] v) {
      Weights fixed = Weights.of(y, v, 0);
      return (fixed.q() - (y.length - 1)) / (fixed.sum() - fixed.squares() / fixed.sum());
    }
  },
  /** Restricted maximum likelihood. */
  REML {
    @Override
    double raw(double[] y, double[] v) {
      return peak(
          y,
          v,
          weights -> weights.weightedQ() - weights.sum() + weights.squares() / weights.sum(),
          weights -> weights.logs() - Math.log(weights.sum()) - weights.q());
    }
  },
  /** Maximum likelihood. */
  MAXIMUM_LIKELIHOOD {
    @Override
    double raw(double[] y, double[] v) {
      return peak(
          y,
          v,
          weights -> weights.weightedQ() - weights.sum(),
          weights -> weights.logs() - weights.q());
    }
  },
  /** The variance of y less the mean v (L. V. Hedges, I. Olkin, Statistical Methods, 1985). */
  HEDGES_OLKIN {
    @Override
    double raw(double[] y, double[] v) {
      return variance(y) * y.length / (y.length - 1) - mean(v);
    }
  },
  /** (Q(0) - k) / sum w (J. E. Hunter, F. L. Schmidt, Methods of Meta-Analysis, 2004). */
  HUNTER_SCHMIDT {
    @Override
    double raw(double[] y, double[] v) {
      Weights fixed = Weights.of(y, v, 0);
      return (fixed.q() - y.length) / fixed.sum();
    }
  },
  /** From a crude first estimate, always positive (K. Sidik, J. N. Jonkman, 2005). */
  SIDIK_JONKMAN {
    @Override
    double raw(double[] y, double[] v) {
      double crude = variance(y);
      if (crude == 0) {
        return 0;
      }
      double[] scaled = new double[v.length];
      for (int i = 0; i < v.length; i++) {
        scaled[i] = v[i] / crude;
      }
      return Weights.of(y, scaled, 1).q() / (y.length - 1);
    }
  },
  /**
   * Q(0)^2 / ((2 (k - 1) + Q(0)) (sum w - sum w^2 / sum w)), always positive (J. Hartung, K. H.
   * Makambi, Communications in Statistics: Simulation and Computation 32, 2003).
   */
  HARTUNG_MAKAMBI {
    @Override
    double raw(double[] y, double[] v) {
      Weights fixed = Weights.of(y, v, 0);
      double spread = fixed.sum() - fixed.squares() / fixed.sum();
      return fixed.q() * fixed.q() / ((2.0 * (y.length - 1) + fixed.q()) * spread);
    }
  };

  private static final int MOST_STEPS = 10_000;

  /** Intervals searched for a peak, from 1e-8 of the spread to twice the spread. */
  private static final int GRID = 80;

  abstract double raw(double[] y, double[] v);

  /**
   * The estimate.
   *
   * @param y the units' estimates, at least two
   * @param v their sampling variances, above 0
   */
  public double of(double[] y, double[] v) {
    Weights.check(y, v);
    return Math.max(0, raw(y, v));
  }

  /**
   * The interval of tau^2 between the values at which Q takes the quantiles of chi^2 with k - 1
   * degrees of freedom (W. Viechtbauer, Statistics in Medicine 26, 2007).
   */
  public static Interval interval(double[] y, double[] v, double level) {
    Weights.check(y, v);
    ChiSquaredDistribution q = ChiSquaredDistribution.of(y.length - 1);
    double tail = (1 - level) / 2;
    return new Interval(
        Math.max(0, root(y, v, q.inverseSurvivalProbability(tail))),
        Math.max(0, root(y, v, q.inverseCumulativeProbability(tail))));
  }

  /** The tau^2 at which Q is as wanted; 0 where it is lower already without one. */
  private static double root(double[] y, double[] v, double wanted) {
    DoubleUnaryOperator excess = tauSquared -> Weights.of(y, v, tauSquared).q() - wanted;
    if (excess.applyAsDouble(0) <= 0) {
      return 0;
    }
    double most = Math.max(variance(y), mean(v));
    while (excess.applyAsDouble(most) > 0) {
      most *= 2;
    }
    return new BracketingNthOrderBrentSolver(1e-14, 1e-14 * most, 1e-15, 5)
        .solve(MOST_STEPS, excess::applyAsDouble, 0, most);
  }

  private interface Part {
    double of(Weights weights);
  }

  /** The highest peak: 0, or where the likelihood's slope turns from up to down. */
  private static double peak(double[] y, double[] v, Part slope, Part likelihood) {
    DoubleUnaryOperator rise = tauSquared -> slope.of(Weights.of(y, v, tauSquared));
    double most = 2 * variance(y) + mean(v);
    double best = 0;
    double height = likelihood.of(Weights.of(y, v, 0));
    double low = 0;
    for (int place = 1; place <= GRID; place++) {
      double high = most * Math.pow(10, -8.0 * (GRID - place) / GRID);
      if (rise.applyAsDouble(low) > 0 && rise.applyAsDouble(high) <= 0) {
        double found =
            new BracketingNthOrderBrentSolver(1e-14, 1e-14 * most, 1e-15, 5)
                .solve(MOST_STEPS, rise::applyAsDouble, low, high);
        double there = likelihood.of(Weights.of(y, v, found));
        if (there > height) {
          best = found;
          height = there;
        }
      }
      low = high;
    }
    return best;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The variance with divisor k. */
  private static double variance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / values.length;
  }
}
