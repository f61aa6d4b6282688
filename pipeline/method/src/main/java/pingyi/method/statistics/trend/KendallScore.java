package pingyi.method.statistics.trend;

import java.util.Arrays;

/**
 * Kendall's score of a series: S = sum over i < j of sign(y(j) - y(i)), with what its law under "no
 * trend" needs.
 *
 * @param n points
 * @param s the score
 * @param variance (n (n - 1) (2 n + 5) - sum t (t - 1) (2 t + 5)) / 18 with t the sizes of tied
 *     groups
 * @param pairs n (n - 1) / 2
 * @param tiedPairs sum t (t - 1) / 2
 * @param ties the sizes of the groups of equal values, single values included
 */
record KendallScore(int n, long s, double variance, long pairs, long tiedPairs, int[] ties) {
  static KendallScore of(double[] y) {
    long s = 0;
    for (int j = 0; j < y.length; j++) {
      for (int i = 0; i < j; i++) {
        s += (long) Math.signum(y[j] - y[i]);
      }
    }
    int[] ties = ties(y);
    long n = y.length;
    double variance = n * (n - 1) * (2.0 * n + 5);
    long tied = 0;
    for (long t : ties) {
      variance -= t * (t - 1) * (2.0 * t + 5);
      tied += t * (t - 1) / 2;
    }
    return new KendallScore(y.length, s, variance / 18, n * (n - 1) / 2, tied, ties);
  }

  private static int[] ties(double[] y) {
    double[] sorted = y.clone();
    Arrays.sort(sorted);
    int[] ties = new int[y.length];
    int groups = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        groups++;
      }
      ties[groups - 1]++;
    }
    return Arrays.copyOf(ties, groups);
  }

  /** S over all pairs. */
  double tauA() {
    return s / (double) pairs;
  }

  /** S over the geometric mean of all pairs and those without ties in y; 0 for a constant. */
  double tauB() {
    return tiedPairs == pairs ? 0 : s / Math.sqrt((double) pairs * (pairs - tiedPairs));
  }
}
