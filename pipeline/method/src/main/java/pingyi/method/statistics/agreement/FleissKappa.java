package pingyi.method.statistics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Agreement beyond chance of m judges on N subjects, not the same judges for each: with n(i,j)
 * judges giving subject i grade j and p(j) the share of grade j in all, kappa = (P - e) / (1 - e)
 * with P = mean (sum n(i,j)^2 - m) / (m (m - 1)) and e = sum p(j)^2; standard error where there is
 * no agreement sqrt(2 / (N m (m - 1))) sqrt((sum p q)^2 - sum p q (q - p)) / sum p q, q = 1 - p.
 *
 * <p>J. L. Fleiss, Psychological Bulletin 76, 1971; J. L. Fleiss, J. C. M. Nee, J. R. Landis,
 * Psychological Bulletin 86, 1979.
 */
public final class FleissKappa {
  private FleissKappa() {}

  /** A kappa with its error where there is no agreement, z and two-sided p-value. */
  public record Kappa(double kappa, double nullError, double z, double pValue) {}

  /**
   * The agreement.
   *
   * @param grades kappa of each grade against all others; NaN in a grade nobody gave
   */
  public record Result(int subjects, int judges, Kappa overall, List<Kappa> grades) {}

  /**
   * Computes the agreement.
   *
   * @param counts a row a subject, a column a grade: the judges who gave it
   * @throws IllegalArgumentException if the rows have not the same sum, of two at least, or only
   *     one grade was given
   */
  public static Result of(long[][] counts) {
    if (counts.length == 0) {
      throw new IllegalArgumentException("There are no subjects");
    }
    long m = Arrays.stream(counts[0]).sum();
    int subjects = counts.length;
    int grades = counts[0].length;
    if (m < 2 || Arrays.stream(counts).anyMatch(row -> Arrays.stream(row).sum() != m)) {
      throw new IllegalArgumentException("Every subject needs as many judges, two at least");
    }
    double pairs = (double) subjects * m * (m - 1);
    double[] share = new double[grades];
    double[] apart = new double[grades];
    double squares = 0;
    for (long[] row : counts) {
      for (int j = 0; j < grades; j++) {
        share[j] += row[j] / ((double) subjects * m);
        apart[j] += row[j] * (double) (m - row[j]);
        squares += row[j] * (double) row[j];
      }
    }
    double observed = (squares - (double) subjects * m) / pairs;
    double expected = Arrays.stream(share).map(p -> p * p).sum();
    double spread = Arrays.stream(share).map(p -> p * (1 - p)).sum();
    double skew = Arrays.stream(share).map(p -> p * (1 - p) * (1 - 2 * p)).sum();
    if (!(spread > 0)) {
      throw new IllegalArgumentException("Only one grade was given: the judges cannot but agree");
    }
    double root = Math.sqrt(2 / pairs);
    List<Kappa> each = new ArrayList<>();
    for (int j = 0; j < grades; j++) {
      each.add(kappa(1 - apart[j] / (pairs * share[j] * (1 - share[j])), root));
    }
    double error = root * Math.sqrt(spread * spread - skew) / spread;
    return new Result(
        subjects, (int) m, kappa((observed - expected) / (1 - expected), error), each);
  }

  private static Kappa kappa(double kappa, double error) {
    double z = kappa / error;
    double p =
        Double.isNaN(z) ? z : 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    return new Kappa(kappa, error, z, p);
  }
}
