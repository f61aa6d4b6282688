package pingyi.method.statistics.control;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether points stay too long on one side of the centre or cross it too seldom.
 *
 * <p>J. Anhoej, A. V. Olesen, PLoS ONE 9, 2014: of n points not on the centre, a signal where the
 * longest run is longer than round(log2 n) + 3, or the crossings are fewer than the 5 percent
 * quantile of a binomial with n - 1 trials of 1/2. Meant for ten points or more.
 *
 * @param useful the points not on the centre
 * @param longestRun the longest run on one side; 0 without useful points
 * @param longestAllowed the longest run without a signal
 * @param crossings how often the centre is crossed
 * @param crossingsNeeded the fewest crossings without a signal
 */
public record RunsAnalysis(
    int useful, int longestRun, int longestAllowed, int crossings, int crossingsNeeded) {
  /** The fewest points the rules were studied for. */
  public static final int LEAST = 10;

  /** Reads a series against its centre. */
  public static RunsAnalysis of(double[] y, double centre) {
    int useful = 0;
    int longest = 0;
    int crossings = 0;
    int run = 0;
    double before = 0;
    for (double each : y) {
      double side = Math.signum(each - centre);
      if (side == 0) {
        continue;
      }
      useful++;
      if (before != 0 && side != before) {
        crossings++;
        run = 0;
      }
      run++;
      longest = Math.max(longest, run);
      before = side;
    }
    return new RunsAnalysis(
        useful, longest, longestAllowed(useful), crossings, crossingsNeeded(useful));
  }

  /** The longest run without a signal among n useful points. */
  public static int longestAllowed(int n) {
    return n == 0 ? 0 : (int) Math.rint(Math.log(n) / Math.log(2)) + 3;
  }

  /** The fewest crossings without a signal among n useful points. */
  public static int crossingsNeeded(int n) {
    return n < 2 ? 0 : BinomialDistribution.of(n - 1, 0.5).inverseCumulativeProbability(0.05);
  }

  /** Whether either rule gives a signal. */
  public boolean signal() {
    return longestRun > longestAllowed || crossings < crossingsNeeded;
  }
}
