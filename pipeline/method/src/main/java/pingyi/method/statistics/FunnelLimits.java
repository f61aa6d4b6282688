package pingyi.method.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Control limits for shares around their overall share, widened where the branches differ by more
 * than ballots explain.
 *
 * <p>D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
 * Medicine 24, 2005, and Spiegelhalter et al., JRSS A 175, 2012. On the arcsine scale y = asin
 * sqrt(p), s = 1 / (2 sqrt n), z = (y - asin sqrt p0) / s, Winsorised at 10 and 90 percent
 * (quantiles of type 7); phi = mean z^2; tau^2 = max(0, (k phi - (k - 1)) / (W - sum w^2 / W)) with
 * w = 1 / s^2. Where phi is at most 1 the limits are the plain ones p0 -/+ z sqrt(p0 (1 - p0) / n);
 * else sin^2(asin sqrt p0 -/+ z sqrt(s^2 + tau^2)) with the angle held within 0 and pi / 2.
 */
public final class FunnelLimits {
  /** The normal quantiles of the 95 and 99.8 percent limits. */
  public static final double Z_95 = 1.959963984540054;

  /** The normal quantile of the 99.8 percent limits. */
  public static final double Z_998 = 3.090232306167813;

  /** Fewer branches than this give no funnel. */
  public static final int LEAST_BRANCHES = 5;

  private final double target;
  private final double phi;
  private final double tauSquared;

  private FunnelLimits(double target, double phi, double tauSquared) {
    this.target = target;
    this.phi = phi;
    this.tauSquared = tauSquared;
  }

  /**
   * Fits the limits.
   *
   * @param shares one share a branch, 0 to 1; at least {@link #LEAST_BRANCHES}
   * @param voters the voters behind each
   */
  public static FunnelLimits fit(double[] shares, double[] voters) {
    int k = shares.length;
    if (k < LEAST_BRANCHES) {
      throw new IllegalArgumentException(
          "A funnel needs " + LEAST_BRANCHES + " branches, not " + k);
    }
    double favourable = 0;
    double all = 0;
    for (int i = 0; i < k; i++) {
      favourable += shares[i] * voters[i];
      all += voters[i];
    }
    double target = favourable / all;
    double centre = Math.asin(Math.sqrt(target));
    double[] z = new double[k];
    double weights = 0;
    double squaredWeights = 0;
    for (int i = 0; i < k; i++) {
      double s = 1 / (2 * Math.sqrt(voters[i]));
      z[i] = (Math.asin(Math.sqrt(shares[i])) - centre) / s;
      weights += 1 / (s * s);
      squaredWeights += 1 / (s * s * s * s);
    }
    double[] ends =
        Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF7)
            .evaluate(Arrays.copyOf(z, k), 0.1, 0.9);
    double phi = 0;
    for (double each : z) {
      double winsorised = Math.min(Math.max(each, ends[0]), ends[1]);
      phi += winsorised * winsorised / k;
    }
    double tauSquared = Math.max(0, (k * phi - (k - 1)) / (weights - squaredWeights / weights));
    return new FunnelLimits(target, phi, phi <= 1 ? 0 : tauSquared);
  }

  /** The overall share. */
  public double target() {
    return target;
  }

  /** The Winsorised over-dispersion. */
  public double phi() {
    return phi;
  }

  /** The variance between branches on the arcsine scale; 0 where plain limits hold. */
  public double tauSquared() {
    return tauSquared;
  }

  /** The limits at a number of voters. */
  public Interval at(double voters, double z) {
    if (tauSquared == 0) {
      double half = z * Math.sqrt(target * (1 - target) / voters);
      return new Interval(target - half, target + half).within(0, 1);
    }
    double half = z * Math.sqrt(1 / (4 * voters) + tauSquared);
    double centre = Math.asin(Math.sqrt(target));
    return new Interval(share(centre - half), share(centre + half));
  }

  private static double share(double angle) {
    double sine = Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2));
    return sine * sine;
  }
}
