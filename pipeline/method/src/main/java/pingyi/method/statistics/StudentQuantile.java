package pingyi.method.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles of Student's t with any degrees of freedom, fast enough for one of each branch and
 * year.
 *
 * <p>The expansion of the quantile around the normal one (R. A. Fisher, E. A. Cornish,
 * Technometrics 2, 1960) is mended by Halley's steps on the distribution function until it stands
 * still; a library search needs five times as long. Fewer than three degrees of freedom are left to
 * the library: there the expansion starts too far away.
 */
public final class StudentQuantile {
  private static final int MOST_STEPS = 8;

  private StudentQuantile() {}

  /**
   * The value that is exceeded with a probability.
   *
   * @param freedom the degrees of freedom, above 0
   * @param tail above 0, at most 1/2
   */
  public static double exceededBy(double freedom, double tail) {
    return exceededBy(TDistribution.of(freedom), tail);
  }

  /**
   * The value that is exceeded with a probability, of a law that is asked for more.
   *
   * @param tail above 0, at most 1/2
   */
  public static double exceededBy(TDistribution student, double tail) {
    double freedom = student.getDegreesOfFreedom();
    if (freedom < 3) {
      return student.inverseSurvivalProbability(tail);
    }
    double quantile = expansion(freedom, NormalTable.exceededBy(tail));
    for (int step = 0; step < MOST_STEPS; step++) {
      double ratio = (student.survivalProbability(quantile) - tail) / student.density(quantile);
      double bend = (freedom + 1) * quantile / (freedom + quantile * quantile);
      double move = ratio / (1 - ratio * bend / 2);
      quantile += move;
      if (Math.abs(move) <= 1e-12 * quantile) {
        break;
      }
    }
    return quantile;
  }

  private static double expansion(double freedom, double z) {
    double squared = z * z;
    double first = z * (squared + 1) / 4;
    double second = z * ((5 * squared + 16) * squared + 3) / 96;
    double third = z * (((3 * squared + 19) * squared + 17) * squared - 15) / 384;
    return z + (first + (second + third / freedom) / freedom) / freedom;
  }
}
