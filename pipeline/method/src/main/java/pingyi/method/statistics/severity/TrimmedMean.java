package pingyi.method.statistics.severity;

import java.util.Arrays;

/**
 * The mean of a panel's marks without its k highest and k lowest, as in sports and in many reviews;
 * marks need no common severity then, but one extreme member sways nothing.
 */
public final class TrimmedMean {
  private TrimmedMean() {}

  /**
   * The mean.
   *
   * @param marks more than 2 k
   * @param k how many are dropped at either end
   */
  public static double of(double[] marks, int k) {
    if (k < 0 || marks.length <= 2 * k) {
      throw new IllegalArgumentException(
          marks.length + " marks are too few to drop " + k + " at either end");
    }
    double[] sorted = marks.clone();
    Arrays.sort(sorted);
    return Arrays.stream(sorted, k, sorted.length - k).average().orElseThrow();
  }
}
