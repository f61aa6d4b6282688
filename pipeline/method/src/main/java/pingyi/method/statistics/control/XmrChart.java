package pingyi.method.statistics.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The chart of individual values with limits from their moving ranges (XmR), in stretches that
 * begin where the process is known to have changed, such as at a new rating scale.
 *
 * <p>W. A. Shewhart; D. J. Wheeler, Understanding Variation, 1993; NHS England, Making data count.
 * In each stretch, over its baseline: limits mean -/+ f MR with MR the mean of |y(i) - y(i - 1)|
 * and f = 2.66 (or 3 / 1.128), inner limits at two thirds. The rules, the first that holds: beyond
 * a limit; seven points rising or falling; two of three beyond the inner limit with all three on
 * one side; seven on one side. A point on the mean breaks a run.
 *
 * <p>Screening leaves out moving ranges of 3.267 MR and more and takes their mean anew; it is not
 * done below 13 baseline points, nor where it would leave fewer than two thirds of the ranges or no
 * variation. A constant baseline has limits on its mean and says so.
 */
public final class XmrChart {
  /** Three over Hartley's constant 1.128, rounded as health services print it. */
  public static final double ROUNDED = 2.66;

  /** Three over Hartley's constant. */
  public static final double EXACT = 3 / 1.128;

  private static final double SCREEN = 3.267;
  private static final int LEAST_TO_SCREEN = 13;

  private XmrChart() {}

  /** Whether outlying moving ranges are left out. */
  public enum Screening {
    /** They stay. */
    NONE,
    /** They go, within the guards. */
    GUARDED
  }

  /**
   * How to draw.
   *
   * @param factor limits are this many mean moving ranges from the mean: {@link #ROUNDED} or {@link
   *     #EXACT}
   * @param fixAfter how many points of a stretch are its baseline; empty for all
   */
  public record Options(double factor, Optional<Integer> fixAfter, Screening screening) {
    /** 2.66, all points, no screening. */
    public static final Options STANDARD = new Options(ROUNDED, Optional.empty(), Screening.NONE);

    /** Checks the baseline. */
    public Options {
      if (!(factor > 0) || fixAfter.isPresent() && fixAfter.get() < 2) {
        throw new IllegalArgumentException("A baseline needs two points and a factor above 0");
      }
    }
  }

  /**
   * One stretch.
   *
   * @param start the place of its first point, from 0
   * @param n its points
   * @param baseline the points its limits come from
   * @param screened how many moving ranges were left out
   * @param varies whether its baseline varies at all
   */
  public record Stretch(
      int start,
      int n,
      int baseline,
      double mean,
      double movingRange,
      int screened,
      double lower,
      double upper,
      boolean varies,
      Standing standing) {
    /** Whether a target lies beyond the limits, and on which side. */
    public Assurance assurance(double target, Cause.Wanted wanted) {
      if (wanted == Cause.Wanted.NEITHER || target >= lower && target <= upper) {
        return Assurance.INCONSISTENT;
      }
      return target > upper == (wanted == Cause.Wanted.HIGHER)
          ? Assurance.CONSISTENTLY_FAILS
          : Assurance.CONSISTENTLY_PASSES;
    }
  }

  /** Whether a process as it is will reach its target. */
  public enum Assurance {
    /** Always. */
    CONSISTENTLY_PASSES,
    /** Now and then. */
    INCONSISTENT,
    /** Never. */
    CONSISTENTLY_FAILS
  }

  /**
   * One point.
   *
   * @param stretch the place of its stretch, from 0
   * @param side 1 above the mean, -1 below, 0 on it
   * @param close beyond the inner limit and not beyond the limit
   */
  public record Point(
      int stretch, double value, int side, boolean outside, boolean close, Cause cause) {}

  /** The chart. */
  public record Result(List<Stretch> stretches, List<Point> points) {}

  /**
   * Draws the chart.
   *
   * @param y finite values in order of time
   * @param starts the places at which a new stretch begins; 0 goes without saying
   */
  public static Result of(double[] y, int[] starts, Options options) {
    for (double each : y) {
      if (!Double.isFinite(each)) {
        throw new IllegalArgumentException("A value of " + each + " has no place on a chart");
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    int[] bounds =
        IntStream.concat(
                IntStream.of(0, y.length),
                Arrays.stream(starts).filter(start -> start > 0 && start < y.length))
            .sorted()
            .distinct()
            .toArray();
    for (int i = 0; i + 1 < bounds.length; i++) {
      double[] part = Arrays.copyOfRange(y, bounds[i], bounds[i + 1]);
      Stretch stretch = stretch(part, bounds[i], options);
      points.addAll(points(part, stretch, i));
      stretches.add(stretch);
    }
    return new Result(List.copyOf(stretches), List.copyOf(points));
  }

  private static Stretch stretch(double[] y, int start, Options options) {
    int baseline = Math.min(options.fixAfter().orElse(y.length), y.length);
    double mean = Arrays.stream(y, 0, baseline).average().orElseThrow();
    double[] ranges = new double[Math.max(baseline - 1, 0)];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = Math.abs(y[i + 1] - y[i]);
    }
    double movingRange = Arrays.stream(ranges).average().orElse(0);
    double[] kept = kept(ranges, movingRange, baseline, options.screening());
    double used = Arrays.stream(kept).average().orElse(0);
    return new Stretch(
        start,
        y.length,
        baseline,
        mean,
        used,
        ranges.length - kept.length,
        mean - options.factor() * used,
        mean + options.factor() * used,
        used > 0,
        Standing.of(baseline));
  }

  private static double[] kept(
      double[] ranges, double movingRange, int baseline, Screening screening) {
    if (screening == Screening.NONE || baseline < LEAST_TO_SCREEN) {
      return ranges;
    }
    double[] kept = Arrays.stream(ranges).filter(range -> range < SCREEN * movingRange).toArray();
    boolean enough = 3 * kept.length >= 2 * ranges.length;
    return enough && Arrays.stream(kept).sum() > 0 ? kept : ranges;
  }

  private static List<Point> points(double[] y, Stretch stretch, int place) {
    int[] sides = new int[y.length];
    boolean[] outside = new boolean[y.length];
    boolean[] close = new boolean[y.length];
    double innerLower = stretch.mean() - (stretch.mean() - stretch.lower()) * 2 / 3;
    double innerUpper = stretch.mean() + (stretch.upper() - stretch.mean()) * 2 / 3;
    // A constant series may differ from its own mean by a rounding, which is no side.
    double rounding = 4 * Math.ulp(stretch.mean());
    for (int i = 0; i < y.length; i++) {
      double distance = y[i] - stretch.mean();
      sides[i] = Math.abs(distance) <= rounding ? 0 : (int) Math.signum(distance);
      outside[i] = sides[i] != 0 && (y[i] > stretch.upper() || y[i] < stretch.lower());
      close[i] = !outside[i] && (y[i] < innerLower || y[i] > innerUpper) && stretch.varies();
    }
    Cause[] causes = ChartRules.causes(y, sides, outside, close);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      points.add(new Point(place, y[i], sides[i], outside[i], close[i], causes[i]));
    }
    return points;
  }
}
