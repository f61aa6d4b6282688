package pingyi.method.statistics.funnel;

import pingyi.method.statistics.Interval;

/**
 * A funnel of shares around a target share p0.
 *
 * <p>Plain limits p0 -/+ z sqrt(p0 (1 - p0) / n), within 0 and 1. Over-dispersion on the arcsine
 * scale: y = asin sqrt(p), s = 1 / (2 sqrt n); widened limits sin^2(asin sqrt p0 -/+ z sqrt(s^2 +
 * tau^2)) with the angle held within 0 and pi / 2, beyond which sin^2 would turn back. See {@link
 * Overdispersion} for the source.
 */
public final class ShareFunnel implements Funnel {
  private final double target;
  private final double[] z;
  private final Overdispersion overdispersion;

  private ShareFunnel(double target, double[] z, Overdispersion overdispersion) {
    this.target = target;
    this.z = z;
    this.overdispersion = overdispersion;
  }

  /** A funnel around the overall share. */
  public static ShareFunnel of(double[] shares, double[] voters, Overdispersion.Options options) {
    Funnel.check(shares.length);
    double favourable = 0;
    double all = 0;
    for (int i = 0; i < shares.length; i++) {
      favourable += shares[i] * voters[i];
      all += voters[i];
    }
    return around(favourable / all, shares, voters, options);
  }

  /** A funnel around a given share. */
  public static ShareFunnel around(
      double target, double[] shares, double[] voters, Overdispersion.Options options) {
    Funnel.check(shares.length);
    double centre = Math.asin(Math.sqrt(target));
    double[] z = new double[shares.length];
    double[] errors = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      if (!(shares[i] >= 0 && shares[i] <= 1) || !(voters[i] > 0)) {
        throw new IllegalArgumentException(
            "A share of " + shares[i] + " of " + voters[i] + " voters is none");
      }
      errors[i] = 1 / (2 * Math.sqrt(voters[i]));
      z[i] = (Math.asin(Math.sqrt(shares[i])) - centre) / errors[i];
    }
    return new ShareFunnel(target, z, Overdispersion.of(z, errors, options));
  }

  @Override
  public double target() {
    return target;
  }

  @Override
  public Overdispersion overdispersion() {
    return overdispersion;
  }

  @Override
  public double z(int unit) {
    return z[unit];
  }

  @Override
  public Interval plain(double voters, double quantile) {
    double half = quantile * Math.sqrt(target * (1 - target) / voters);
    return new Interval(target - half, target + half).within(0, 1);
  }

  @Override
  public Interval widened(double voters, double quantile) {
    return arcsine(voters, quantile, overdispersion.tauSquared());
  }

  /** Limits for chance alone on the arcsine scale. */
  public Interval arcsine(double voters, double quantile) {
    return arcsine(voters, quantile, 0);
  }

  private Interval arcsine(double voters, double quantile, double tauSquared) {
    double half = quantile * Math.sqrt(1 / (4 * voters) + tauSquared);
    double centre = Math.asin(Math.sqrt(target));
    return new Interval(share(centre - half), share(centre + half));
  }

  private static double share(double angle) {
    double sine = Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2));
    return sine * sine;
  }
}
