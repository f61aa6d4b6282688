package pingyi.method.statistics.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.WilsonInterval;

/**
 * Intervals of the shares of all K grades that hold together: Wilson's with z^2 = the upper a / K
 * quantile of chi squared with 1 degree of freedom.
 *
 * <p>L. A. Goodman, On simultaneous confidence intervals for multinomial proportions, Technometrics
 * 7, 1965.
 */
public final class SimultaneousShares {
  private SimultaneousShares() {}

  /**
   * One interval a grade.
   *
   * @param counts the ballots of each grade, those nobody chose too; one ballot at least
   * @throws IllegalArgumentException if there is none
   */
  public static List<Interval> of(double[] counts, double level) {
    double n = Arrays.stream(counts).sum();
    if (!(n > 0) || Arrays.stream(counts).anyMatch(count -> !(count >= 0))) {
      throw new IllegalArgumentException("Shares need counts that are not negative, one above 0");
    }
    double z =
        Math.sqrt(
            ChiSquaredDistribution.of(1).inverseSurvivalProbability((1 - level) / counts.length));
    List<Interval> intervals = new ArrayList<>();
    for (double count : counts) {
      intervals.add(WilsonInterval.of(Math.min(1, count / n), n, z));
    }
    return intervals;
  }
}
