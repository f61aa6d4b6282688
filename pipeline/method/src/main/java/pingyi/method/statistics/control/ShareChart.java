package pingyi.method.statistics.control;

import java.util.Arrays;
import java.util.Optional;
import pingyi.method.statistics.Interval;

/**
 * The chart of shares with their numbers of voters: p, Laney's P' and I'.
 *
 * <p>Over the baseline: centre P = sum x / sum n. p: P -/+ 3 sqrt(P (1 - P) / n). P' (D. B. Laney,
 * Quality Engineering 14, 2002): the same times sigma_z = mean |z(i) - z(i - 1)| / 1.128 with z the
 * distances from P in those errors; it holds where years differ by more than ballots explain. I'
 * (J. Anhoej, T. Mohammed, 2024): P -/+ 3 S / sqrt n with S the mean of sqrt(pi / 2) |p(i) - p(i -
 * 1)| / sqrt(1 / n(i) + 1 / n(i - 1)) over all points. Limits are cut to 0 and 1.
 */
public final class ShareChart {
  private static final double HARTLEY = 1.128;

  private ShareChart() {}

  /** Which limits. */
  public enum Kind {
    /** For chance alone. */
    P,
    /** Widened by sigma_z. */
    P_PRIME,
    /** From moving ranges alone. */
    I_PRIME,
    /** P' where sigma_z is above 1, else p. */
    BY_SIGMA
  }

  /**
   * How to draw.
   *
   * @param fixAfter how many points are the baseline; empty for all
   */
  public record Options(Kind kind, Optional<Integer> fixAfter) {}

  /**
   * The chart.
   *
   * @param used p, P' or I'
   * @param sigma sigma_z; NaN with fewer than two points
   * @param limits three errors either side, a pair a point
   * @param inner two errors either side
   * @param outside whether a point is strictly beyond its limits
   * @param causes the four rules, with the inner limits at two errors
   */
  public record Result(
      Kind used,
      double centre,
      double sigma,
      Standing standing,
      double[] shares,
      Interval[] limits,
      Interval[] inner,
      boolean[] outside,
      Cause[] causes) {}

  /**
   * Draws the chart of one stretch.
   *
   * @param x favourable ballots
   * @param n all ballots, above 0
   */
  public static Result of(double[] x, double[] n, Options options) {
    int points = x.length;
    int baseline = Math.min(options.fixAfter().orElse(points), points);
    if (points == 0 || n.length != points || baseline < 1) {
      throw new IllegalArgumentException("A chart of shares needs points and a baseline");
    }
    double[] shares = new double[points];
    for (int i = 0; i < points; i++) {
      if (!(n[i] > 0 && x[i] >= 0 && x[i] <= n[i])) {
        throw new IllegalArgumentException(x[i] + " of " + n[i] + " ballots is no share");
      }
      shares[i] = x[i] / n[i];
    }
    double centre = sum(x, baseline) / sum(n, baseline);
    double sigma = sigma(shares, n, centre, baseline);
    Kind used =
        options.kind() == Kind.BY_SIGMA ? (sigma > 1 ? Kind.P_PRIME : Kind.P) : options.kind();
    double spread =
        switch (used) {
          case P_PRIME -> sigma * Math.sqrt(centre * (1 - centre));
          case I_PRIME -> movingSpread(shares, n);
          default -> Math.sqrt(centre * (1 - centre));
        };
    Interval[] limits = new Interval[points];
    Interval[] inner = new Interval[points];
    boolean[] outside = new boolean[points];
    boolean[] close = new boolean[points];
    int[] sides = new int[points];
    for (int i = 0; i < points; i++) {
      double error = Double.isNaN(spread) ? 0 : spread / Math.sqrt(n[i]);
      limits[i] = new Interval(centre - 3 * error, centre + 3 * error).within(0, 1);
      inner[i] = new Interval(centre - 2 * error, centre + 2 * error).within(0, 1);
      sides[i] = (int) Math.signum(shares[i] - centre);
      outside[i] = shares[i] < limits[i].low() || shares[i] > limits[i].high();
      close[i] = !outside[i] && (shares[i] < inner[i].low() || shares[i] > inner[i].high());
    }
    return new Result(
        used,
        centre,
        sigma,
        Standing.of(baseline),
        shares,
        limits,
        inner,
        outside,
        ChartRules.causes(shares, sides, outside, close));
  }

  private static double sigma(double[] shares, double[] n, double centre, int baseline) {
    double[] z = new double[baseline];
    for (int i = 0; i < baseline; i++) {
      z[i] = (shares[i] - centre) / Math.sqrt(centre * (1 - centre) / n[i]);
    }
    double ranges = 0;
    for (int i = 1; i < baseline; i++) {
      ranges += Math.abs(z[i] - z[i - 1]);
    }
    return ranges / (baseline - 1) / HARTLEY;
  }

  private static double movingSpread(double[] shares, double[] n) {
    double sum = 0;
    for (int i = 1; i < shares.length; i++) {
      sum +=
          Math.sqrt(Math.PI / 2)
              * Math.abs(shares[i] - shares[i - 1])
              / Math.sqrt(1 / n[i] + 1 / n[i - 1]);
    }
    return sum / (shares.length - 1);
  }

  private static double sum(double[] values, int first) {
    return Arrays.stream(values, 0, first).sum();
  }
}
