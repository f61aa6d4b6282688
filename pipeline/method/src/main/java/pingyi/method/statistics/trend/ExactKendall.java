package pingyi.method.statistics.trend;

import java.util.Arrays;

/**
 * The law of Kendall's score when all orders of the values are equally likely, ties included.
 *
 * <p>The orders of a multiset by inversions are counted by the Gaussian multinomial coefficient
 * [n]! / ([t1]! [t2]! ...), with [m]! = product of (1 + q + ... + q^(i - 1)); S is the untied pairs
 * less twice the inversions (D. E. Knuth, The Art of Computer Programming 3, section 5.1.2). Orders
 * need not be listed; the counts are whole numbers, exact up to 18 points and rounded beyond.
 */
final class ExactKendall {
  private final double[] shares;
  private final long most;

  private ExactKendall(double[] shares) {
    this.shares = shares;
    this.most = shares.length - 1L;
  }

  /** The law for groups of equal values of these sizes. */
  static ExactKendall of(int[] ties) {
    double[] counts = {1};
    int placed = 0;
    for (int size : ties) {
      for (int i = 1; i <= size; i++) {
        counts = divided(multiplied(counts, placed + i), i);
      }
      placed += size;
    }
    double all = Arrays.stream(counts).sum();
    return new ExactKendall(Arrays.stream(counts).map(count -> count / all).toArray());
  }

  /** Times 1 + q + ... + q^(length - 1). */
  private static double[] multiplied(double[] counts, int length) {
    double[] product = new double[counts.length + length - 1];
    for (int k = 0; k < counts.length; k++) {
      for (int j = 0; j < length; j++) {
        product[k + j] += counts[k];
      }
    }
    return product;
  }

  /** Divided by 1 + q + ... + q^(length - 1), which leaves no rest. */
  private static double[] divided(double[] counts, int length) {
    double[] quotient = new double[counts.length - length + 1];
    for (int k = 0; k < quotient.length; k++) {
      double left = counts[k];
      for (int j = 1; j < length && j <= k; j++) {
        left -= quotient[k - j];
      }
      quotient[k] = Math.max(left, 0);
    }
    return quotient;
  }

  /** The chance of a score of at least s. */
  double atLeast(long s) {
    double sum = 0;
    for (int k = 0; k < shares.length && most - 2L * k >= s; k++) {
      sum += shares[k];
    }
    return Math.min(1, sum);
  }

  /** The chance of a score at least as far from 0. */
  double twoSided(long s) {
    return s == 0 ? 1 : Math.min(1, 2 * atLeast(Math.abs(s)));
  }

  /** The least two-sided p-value any order can have. */
  double least() {
    return Math.min(1, 2 * shares[0]);
  }
}
