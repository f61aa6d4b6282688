package pingyi.method.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles of Student's t as the library finds them, each sought once: the quarters of all
 * branches and years ask for one and the same, and panels of one size for a few.
 */
final class StudentTable {
  /** Welch's degrees of freedom hardly ever recur, so they must not fill the memory. */
  private static final int MOST = 4_096;

  private static final Map<Tail, Double> KNOWN = new ConcurrentHashMap<>();

  private StudentTable() {}

  private record Tail(double freedom, double probability) {
    double quantile() {
      return TDistribution.of(freedom).inverseSurvivalProbability(probability);
    }
  }

  /**
   * The value that is exceeded with a probability.
   *
   * @param freedom the degrees of freedom, above 0
   */
  static double exceededBy(double freedom, double probability) {
    Tail tail = new Tail(freedom, probability);
    Double known = KNOWN.get(tail);
    if (known != null) {
      return known;
    }
    double quantile = tail.quantile();
    if (KNOWN.size() < MOST) {
      KNOWN.put(tail, quantile);
    }
    return quantile;
  }
}
