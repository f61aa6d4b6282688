package pingyi.method.statistics;

import pingyi.method.statistics.funnel.Funnel;
import pingyi.method.statistics.funnel.Overdispersion;
import pingyi.method.statistics.funnel.ShareFunnel;

/**
 * Control limits for shares around their overall share, widened where the branches differ by more
 * than ballots explain: a {@link ShareFunnel} Winsorised at 10 and 90 percent, with plain limits
 * where phi is at most 1.
 */
public final class FunnelLimits {
  /** The normal quantile of the 95 percent limits. */
  public static final double Z_95 = Funnel.Z_95;

  /** The normal quantile of the 99.8 percent limits. */
  public static final double Z_998 = Funnel.Z_998;

  /** Fewer branches than this give no funnel. */
  public static final int LEAST_BRANCHES = Funnel.LEAST_UNITS;

  private final ShareFunnel funnel;

  private FunnelLimits(ShareFunnel funnel) {
    this.funnel = funnel;
  }

  /**
   * Fits the limits.
   *
   * @param shares one share a branch, 0 to 1; at least {@link #LEAST_BRANCHES}
   * @param voters the voters behind each
   */
  public static FunnelLimits fit(double[] shares, double[] voters) {
    return new FunnelLimits(ShareFunnel.of(shares, voters, Overdispersion.Options.WINSORISED));
  }

  /** The overall share. */
  public double target() {
    return funnel.target();
  }

  /** The Winsorised over-dispersion. */
  public double phi() {
    return funnel.overdispersion().phi();
  }

  /** The variance between branches on the arcsine scale; 0 where plain limits hold. */
  public double tauSquared() {
    return funnel.adjusted() ? funnel.overdispersion().tauSquared() : 0;
  }

  /** The limits at a number of voters. */
  public Interval at(double voters, double z) {
    return funnel.at(voters, z);
  }
}
