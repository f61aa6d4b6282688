package pingyi.method.statistics.trend;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether a series rises or falls, whatever the shape of the rise and of the values' distribution.
 *
 * <p>H. B. Mann, Econometrica 13, 1945; M. G. Kendall, Rank Correlation Methods, 1975. S = sum over
 * i < j of sign(y(j) - y(i)). Up to {@link Options#exactUpTo} points p is exact, from the law of S
 * over all orders of the values, ties included; beyond, z = sign(S) (|S| - 1) / sqrt(var S) with
 * the variance corrected for ties. tau-a = S / (n (n - 1) / 2); tau-b divides by the geometric mean
 * of that and the pairs without ties. A constant series has p = 1.
 *
 * <p>The points must come in order of time; where they lie in time matters only to the slope (see
 * {@link TheilSen}). Autocorrelation is not corrected: on few points the corrections do harm.
 */
public final class MannKendall {
  /** The most points for which the exact law is kept; its cost grows with the cube. */
  public static final int MOST_EXACT = 100;

  private MannKendall() {}

  /** Which change the p-value speaks of. */
  public enum Alternative {
    /** A rise or a fall. */
    TWO_SIDED,
    /** A rise. */
    RISE,
    /** A fall. */
    FALL
  }

  /** Whether z is drawn in by one step of S. */
  public enum Continuity {
    /** It is. */
    CORRECTED,
    /** It is not. */
    PLAIN
  }

  /**
   * How to compute.
   *
   * @param exactUpTo the most points for which p is exact, at most {@link #MOST_EXACT}
   */
  public record Options(int exactUpTo, Alternative alternative, Continuity continuity) {
    /** Exact to ten points; two-sided; corrected. */
    public static final Options STANDARD =
        new Options(10, Alternative.TWO_SIDED, Continuity.CORRECTED);

    /** Checks the bound. */
    public Options {
      if (exactUpTo < 0 || exactUpTo > MOST_EXACT) {
        throw new IllegalArgumentException("The law is exact up to 0 to " + MOST_EXACT + " points");
      }
    }
  }

  /**
   * The test.
   *
   * @param p the p-value to use: exact up to the bound, else normal
   * @param law exact or normal
   * @param pNormal the normal p-value, at any n
   * @param leastP the least two-sided p-value that n values without ties could have: 2 / n!
   * @param leastPWithTies the same with the ties at hand
   */
  public record Result(
      int n,
      long s,
      double varS,
      double tauA,
      double tauB,
      double z,
      double p,
      Law law,
      double pNormal,
      double leastP,
      double leastPWithTies) {
    /** Where a p-value comes from. */
    public enum Law {
      /** All orders. */
      EXACT,
      /** The normal approximation. */
      NORMAL
    }

    /** Whether any order of these values could reach a level: below 5 points never 0.05. */
    public boolean couldSucceedAt(double alpha) {
      return leastPWithTies <= alpha;
    }
  }

  /**
   * Tests a series.
   *
   * @param y at least 2 finite values in order of time
   */
  public static Result of(double[] y, Options options) {
    if (y.length < 2) {
      throw new IllegalArgumentException("A trend needs two points or more");
    }
    for (double each : y) {
      if (!Double.isFinite(each)) {
        throw new IllegalArgumentException("A value of " + each + " has no place in a trend");
      }
    }
    KendallScore score = KendallScore.of(y);
    double z = z(score.s(), score.variance(), options.continuity());
    double pNormal = p(z, options.alternative());
    boolean exact = y.length <= options.exactUpTo();
    double p = exact ? exact(score, options.alternative()) : pNormal;
    return new Result(
        y.length,
        score.s(),
        score.variance(),
        score.tauA(),
        score.tauB(),
        z,
        p,
        exact ? Result.Law.EXACT : Result.Law.NORMAL,
        pNormal,
        leastP(y.length),
        y.length <= MOST_EXACT ? ExactKendall.of(score.ties()).least() : 0);
  }

  /** The chance of a score of at least s among n values without ties. */
  public static double exactUpperTail(int n, long s) {
    int[] single = new int[n];
    java.util.Arrays.fill(single, 1);
    return ExactKendall.of(single).atLeast(s);
  }

  static double z(double s, double variance, Continuity continuity) {
    if (!(variance > 0)) {
      return 0;
    }
    double step = continuity == Continuity.CORRECTED ? 1 : 0;
    return Math.signum(s) * Math.max(Math.abs(s) - step, 0) / Math.sqrt(variance);
  }

  static double p(double z, Alternative alternative) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    return switch (alternative) {
      case TWO_SIDED -> Math.min(1, 2 * normal.survivalProbability(Math.abs(z)));
      case RISE -> normal.survivalProbability(z);
      case FALL -> normal.cumulativeProbability(z);
    };
  }

  private static double exact(KendallScore score, Alternative alternative) {
    ExactKendall law = ExactKendall.of(score.ties());
    return switch (alternative) {
      case TWO_SIDED -> law.twoSided(score.s());
      case RISE -> law.atLeast(score.s());
      case FALL -> law.atLeast(-score.s());
    };
  }

  private static double leastP(int n) {
    double least = 2;
    for (int i = 2; i <= n; i++) {
      least /= i;
    }
    return Math.min(1, least);
  }
}
