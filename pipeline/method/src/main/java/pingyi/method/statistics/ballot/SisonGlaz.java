package pingyi.method.statistics.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import pingyi.method.statistics.Interval;

/**
 * The intervals of C. P. Sison and J. Glaz, JASA 90, 1995, by the algorithm of W. L. May and W. D.
 * Johnson, Journal of Statistical Software 5(6), 2000. For comparison only: of 40 unanimous ballots
 * they give the interval [1, 1], so Pingyi publishes {@link SimultaneousShares}.
 *
 * <p>The chance that all counts lie within c of those seen is approximated by truncated Poisson
 * variables and an Edgeworth expansion; c is the last whole number whose chance is below the level,
 * and the interval is [p - c / n, p + (c + 2 d) / n], d being how far the level lies to the next.
 */
public final class SisonGlaz {
  private SisonGlaz() {}

  /** Whose computation is followed. */
  public enum Variant {
    /**
     * The formula, as statsmodels computes it: no count exceeds n, all of the expansion is used.
     */
    FORMULA,
    /**
     * The R package MultinomialCI: the last term of the expansion, cut off by a line break, is
     * missing, and counts above n are allowed. It differs in the fourth decimal, near unanimity in
     * the third.
     */
    MULTINOMIAL_CI
  }

  /**
   * One interval a grade, cut to 0 and 1.
   *
   * @param counts whole, one above 0 at least
   */
  public static List<Interval> of(long[] counts, double level, Variant variant) {
    long n = Arrays.stream(counts).sum();
    if (n < 1 || Arrays.stream(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("Shares need counts that are not negative, one above 0");
    }
    double before = 0;
    double chance = 0;
    long width = 0;
    for (long c = 1; c <= n; c++) {
      // All counts lie within n of those seen; the approximation need not say so.
      chance = c == n ? 1 : chance(counts, c, variant);
      width = c;
      if (chance > level && before < level) {
        break;
      }
      before = chance;
    }
    double reach = width - 1;
    double delta = (level - before) / (chance - before);
    List<Interval> intervals = new ArrayList<>();
    for (long count : counts) {
      double share = (double) count / n;
      intervals.add(
          new Interval(
              Math.max(0, share - reach / n), Math.min(1, share + (reach + 2 * delta) / n)));
    }
    return intervals;
  }

  private static double chance(long[] counts, long c, Variant variant) {
    long n = Arrays.stream(counts).sum();
    double[] sums = new double[4];
    double within = 1;
    for (long count : counts) {
      double[] moments = moments(count, c, variant == Variant.FORMULA ? n : Long.MAX_VALUE);
      sums[0] += moments[0];
      sums[1] += moments[1];
      sums[2] += moments[2];
      sums[3] += moments[3] - 3 * moments[1] * moments[1];
      within *= moments[4];
    }
    double z = (n - sums[0]) / Math.sqrt(sums[1]);
    double skewness = sums[2] / Math.pow(sums[1], 1.5);
    double excess = sums[3] / (sums[1] * sums[1]);
    double z2 = z * z;
    double last = variant == Variant.FORMULA ? skewness * skewness / 72 : 0;
    double series =
        1
            + skewness * (z2 * z - 3 * z) / 6
            + excess * (z2 * z2 - 6 * z2 + 3) / 24
            + last * (z2 * z2 * z2 - 15 * z2 * z2 + 45 * z2 - 15);
    double density = series * Math.exp(-z2 / 2) / Math.sqrt(2 * Math.PI);
    double exactly = PoissonDistribution.of(n).probability(Math.toIntExact(n));
    return within * density / Math.sqrt(sums[1]) / exactly;
  }

  /** The mean and the central moments of a truncated Poisson variable, and the chance to be in. */
  private static double[] moments(long count, long c, long most) {
    long high = Math.min(count + c, most);
    long low = Math.max(0, count - c);
    double within = below(count, high) - below(count, low - 1);
    double[] factorial = new double[5];
    for (int r = 1; r <= 4; r++) {
      double above = below(count, high) - below(count, high - r);
      double under = below(count, low - 1) - below(count, low - r - 1);
      factorial[r] = Math.pow(count, r) * (1 - (above - under) / within);
    }
    double m = factorial[1];
    double f2 = factorial[2];
    double f3 = factorial[3];
    return new double[] {
      m,
      f2 + m - m * m,
      f3 + f2 * (3 - 3 * m) + (m - 3 * m * m + 2 * m * m * m),
      factorial[4]
          + f3 * (6 - 4 * m)
          + f2 * (7 - 12 * m + 6 * m * m)
          + m
          - 4 * m * m
          + 6 * m * m * m
          - 3 * m * m * m * m,
      within
    };
  }

  private static double below(double mean, long value) {
    if (value < 0) {
      return 0;
    }
    return mean == 0 ? 1 : PoissonDistribution.of(mean).cumulativeProbability((int) value);
  }
}
