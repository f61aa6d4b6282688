package pingyi.method.statistics.agreement;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import pingyi.method.statistics.normalisation.Ranking;

/**
 * How far m judges rank k objects alike, from 0 to 1: with R(i) the sum of an object's ranks (ties
 * have the average), S = sum (R(i) - mean R)^2 and T = sum over judges and ties of t of (t^3 - t),
 * W = 12 S / (m^2 (k^3 - k) - m T); m (k - 1) W against chi squared with k - 1 degrees of freedom.
 *
 * <p>M. G. Kendall, B. Babington Smith, Annals of Mathematical Statistics 10, 1939; S. Siegel, N.
 * J. Castellan, Nonparametric Statistics, 1988, for ties. The chi-squared approximation is poor
 * below eight objects.
 */
public final class KendallW {
  private KendallW() {}

  /**
   * The concordance.
   *
   * @param w with the correction for ties
   * @param uncorrected without it
   * @param meanSpearman the mean rank correlation of two judges
   */
  public record Result(
      int judges,
      int objects,
      double w,
      double uncorrected,
      double meanSpearman,
      double chiSquare,
      long df,
      double pValue) {}

  /**
   * Computes the concordance.
   *
   * @param scores a row an object, a column a judge; ranks or scores, none missing
   * @throws IllegalArgumentException if there are not two of each, or every judge ranks all equal
   */
  public static Result of(double[][] scores) {
    int k = scores.length;
    int m = k == 0 ? 0 : scores[0].length;
    if (k < 2 || m < 2 || Arrays.stream(scores).anyMatch(row -> row.length != m)) {
      throw new IllegalArgumentException(
          "Concordance needs two objects and two judges at least, and every score");
    }
    double[] sums = new double[k];
    double ties = 0;
    for (int judge = 0; judge < m; judge++) {
      int column = judge;
      double[] given = Arrays.stream(scores).mapToDouble(row -> row[column]).toArray();
      double[] ranks = Ranking.AVERAGE.rising(given);
      for (int i = 0; i < k; i++) {
        sums[i] += ranks[i];
      }
      ties += ties(given);
    }
    double mean = m * (k + 1) / 2.0;
    double squares = Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
    double cube = (double) k * k * k - k;
    double most = (double) m * m * cube - m * ties;
    if (!(most > 0)) {
      throw new IllegalArgumentException("Every judge ranks all objects equal");
    }
    double w = 12 * squares / most;
    double chiSquare = m * (k - 1) * w;
    return new Result(
        m,
        k,
        w,
        12 * squares / (m * (double) m * cube),
        (m * w - 1) / (m - 1),
        chiSquare,
        k - 1,
        ChiSquaredDistribution.of(k - 1).survivalProbability(chiSquare));
  }

  private static double ties(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int begin = 0; begin < sorted.length; ) {
      int end = begin + 1;
      while (end < sorted.length && sorted[end] == sorted[begin]) {
        end++;
      }
      double tied = end - begin;
      sum += tied * tied * tied - tied;
      begin = end;
    }
    return sum;
  }
}
