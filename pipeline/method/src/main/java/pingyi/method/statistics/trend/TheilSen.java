package pingyi.method.statistics.trend;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.NormalTable;

/**
 * The slope of a series: the median of (y(j) - y(i)) / (t(j) - t(i)) over all pairs, with the times
 * as they are, gaps included.
 *
 * <p>H. Theil, 1950; P. K. Sen, JASA 63, 1968. The interval (R. O. Gilbert, Statistical Methods for
 * Environmental Pollution Monitoring, 1987, chapter 16): of the N rising slopes those of rank
 * round((N - C) / 2) and round((N + C) / 2 + 1), C = z sqrt(var S), halves rounded to the even
 * number; below six points it would be the whole range, and none is given.
 */
public final class TheilSen {
  /** Fewer points have no interval. */
  public static final int LEAST_FOR_INTERVAL = 6;

  private TheilSen() {}

  /**
   * The slope.
   *
   * @param intercept the median of y - slope t
   */
  public record Result(int n, double slope, double intercept, Optional<Interval> interval) {}

  /**
   * The slope of a series.
   *
   * @param times all different, in any unit; the slope is per unit
   * @param y as many values
   * @param level the level of the interval
   */
  public static Result of(double[] times, double[] y, double level) {
    int n = y.length;
    if (n < 2 || times.length != n) {
      throw new IllegalArgumentException(
          times.length + " times and " + n + " values have no slope");
    }
    double[] slopes = new double[n * (n - 1) / 2];
    int pairs = 0;
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < j; i++) {
        if (times[i] == times[j]) {
          throw new IllegalArgumentException("Two values stand at the time " + times[i]);
        }
        slopes[pairs++] = (y[j] - y[i]) / (times[j] - times[i]);
      }
    }
    Arrays.sort(slopes);
    double slope = Median.withDefaults().evaluate(slopes.clone());
    double[] heights = new double[n];
    for (int i = 0; i < n; i++) {
      heights[i] = y[i] - slope * times[i];
    }
    return new Result(
        n, slope, Median.withDefaults().evaluate(heights), interval(slopes, y, level));
  }

  private static Optional<Interval> interval(double[] slopes, double[] y, double level) {
    if (y.length < LEAST_FOR_INTERVAL) {
      return Optional.empty();
    }
    double z = NormalTable.exceededBy((1 - level) / 2);
    double c = z * Math.sqrt(KendallScore.of(y).variance());
    int low = (int) Math.rint((slopes.length - c) / 2);
    int high = (int) Math.rint((slopes.length + c) / 2 + 1);
    if (low < 1 || high > slopes.length) {
      return Optional.empty();
    }
    return Optional.of(new Interval(slopes[low - 1], slopes[high - 1]));
  }
}
