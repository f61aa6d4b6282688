package pingyi.method.statistics.rank;

import pingyi.method.statistics.normalisation.Quantiles;

/**
 * A high quantile of the largest standardised difference of all draws. Only the largest of these
 * decide it, so the first draws tell from where on they matter, and of the others only those that
 * reach so far are looked at in full.
 */
final class LargestDifferences {
  /** The first draws are one in so many, but not fewer than some. */
  private static final int ONE_IN = 20;

  private static final int FEWEST = 200;

  /** So many times the share of draws beyond the quantile lie beyond the floor, about. */
  private static final int MARGIN = 3;

  private LargestDifferences() {}

  /** The quantile (type 7) at a level, the same as of the largest differences themselves. */
  static double quantile(Contrasts contrasts, Claims open, double level) {
    int draws = contrasts.draws();
    int first = Math.max(FEWEST, draws / ONE_IN);
    double lower = 1 - MARGIN * (1 - level);
    if (first < draws && lower > 0) {
      double[] some = contrasts.maxima(open, first, Double.NEGATIVE_INFINITY);
      double floor = Quantiles.of(some, lower);
      double[] maxima = contrasts.maxima(open, draws, floor);
      if (beyond(maxima, floor) > draws - (int) ((draws - 1) * level)) {
        return Quantiles.of(maxima, level);
      }
    }
    return Quantiles.of(contrasts.maxima(open, draws, Double.NEGATIVE_INFINITY), level);
  }

  private static int beyond(double[] maxima, double floor) {
    int beyond = 0;
    for (double each : maxima) {
      beyond += each > floor ? 1 : 0;
    }
    return beyond;
  }
}
