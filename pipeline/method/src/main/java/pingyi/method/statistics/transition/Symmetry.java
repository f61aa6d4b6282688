package pingyi.method.statistics.transition;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether as many branches went each way between every two grades: sum over i &lt; j of (n(i,j) -
 * n(j,i))^2 / (n(i,j) + n(j,i)) against chi squared, with one degree of freedom for every two
 * grades between which any moved.
 *
 * <p>A. H. Bowker, JASA 43, 1948; of two grades it is the test of Q. McNemar, Psychometrika 12,
 * 1947.
 */
public final class Symmetry {
  private Symmetry() {}

  /** McNemar's test of two grades: plain, with continuity correction, and exact. */
  public record McNemar(ChiSquare plain, ChiSquare corrected, double exactP) {}

  /** Bowker's test. */
  public static ChiSquare bowker(Transitions transitions) {
    long[][] n = transitions.counts();
    double statistic = 0;
    long df = 0;
    for (int i = 0; i < n.length; i++) {
      for (int j = i + 1; j < n.length; j++) {
        double both = n[i][j] + n[j][i];
        if (both > 0) {
          statistic += (n[i][j] - n[j][i]) * (double) (n[i][j] - n[j][i]) / both;
          df++;
        }
      }
    }
    return ChiSquare.of(statistic, df);
  }

  /**
   * McNemar's test.
   *
   * @throws IllegalArgumentException if there are not two grades
   */
  public static McNemar mcNemar(Transitions transitions) {
    if (transitions.grades() != 2) {
      throw new IllegalArgumentException("McNemar's test is of two grades");
    }
    long b = transitions.counts()[0][1];
    long c = transitions.counts()[1][0];
    if (b + c == 0) {
      return new McNemar(ChiSquare.of(0, 0), ChiSquare.of(0, 0), 1);
    }
    double apart = Math.max(0, Math.abs(b - c) - 1.0);
    double tail =
        BinomialDistribution.of(Math.toIntExact(b + c), 0.5)
            .cumulativeProbability(Math.toIntExact(Math.min(b, c)));
    return new McNemar(
        bowker(transitions), ChiSquare.of(apart * apart / (b + c), 1), Math.min(1, 2 * tail));
  }
}
