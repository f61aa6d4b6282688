package pingyi.method.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Quantiles of the standard normal distribution as the library finds them, each sought once:
 * intervals and tests of all branches and years ask for those of a few levels.
 */
public final class NormalTable {
  /** Levels are few; whoever asks for others must not fill the memory. */
  private static final int MOST = 4_096;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final Map<Double, Double> KNOWN = new ConcurrentHashMap<>();

  private NormalTable() {}

  /**
   * The value that is exceeded with a probability.
   *
   * @param probability from 0 to 1
   * @throws IllegalArgumentException if it is no probability
   */
  public static double exceededBy(double probability) {
    Double known = KNOWN.get(probability);
    if (known != null) {
      return known;
    }
    double quantile = NORMAL.inverseSurvivalProbability(probability);
    if (KNOWN.size() < MOST) {
      KNOWN.put(probability, quantile);
    }
    return quantile;
  }

  /**
   * The value that is not reached with a probability: to the last bit what the library gives, which
   * mirrors one tail into the other.
   *
   * @param probability from 0 to 1
   * @throws IllegalArgumentException if it is no probability
   */
  public static double fallenShortOfBy(double probability) {
    // Taken from 0, so that the middle is 0 and not -0.
    return 0 - exceededBy(probability);
  }
}
