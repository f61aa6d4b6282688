package pingyi.method.statistics.funnel;

import pingyi.method.statistics.Interval;

/**
 * A funnel of means with known standard errors around a target M, by default their mean weighted
 * with 1 / s^2: plain limits M -/+ z s, widened ones M -/+ z sqrt(s^2 + tau^2). See {@link
 * Overdispersion} for the source.
 */
public final class MeanFunnel implements Funnel {
  private final double target;
  private final double[] z;
  private final Overdispersion overdispersion;

  private MeanFunnel(double target, double[] z, Overdispersion overdispersion) {
    this.target = target;
    this.z = z;
    this.overdispersion = overdispersion;
  }

  /** A funnel around the weighted mean. */
  public static MeanFunnel of(double[] means, double[] errors, Overdispersion.Options options) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < means.length; i++) {
      double weight = 1 / (errors[i] * errors[i]);
      sum += weight * means[i];
      weights += weight;
    }
    return around(sum / weights, means, errors, options);
  }

  /** A funnel around a given target. */
  public static MeanFunnel around(
      double target, double[] means, double[] errors, Overdispersion.Options options) {
    Funnel.check(means.length);
    double[] z = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      if (!(errors[i] > 0)) {
        throw new IllegalArgumentException("A standard error of " + errors[i] + " has no limits");
      }
      z[i] = (means[i] - target) / errors[i];
    }
    return new MeanFunnel(target, z, Overdispersion.of(z, errors, options));
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
  public Interval plain(double error, double quantile) {
    return new Interval(target - quantile * error, target + quantile * error);
  }

  @Override
  public Interval widened(double error, double quantile) {
    double half = quantile * Math.sqrt(error * error + overdispersion.tauSquared());
    return new Interval(target - half, target + half);
  }
}
