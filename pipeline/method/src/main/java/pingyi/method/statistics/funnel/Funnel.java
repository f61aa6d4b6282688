package pingyi.method.statistics.funnel;

import pingyi.method.statistics.Interval;

/**
 * Limits around a target, as a function of a unit's size: plain ones, for chance alone, and wider
 * ones where {@link #adjusted} holds. Fewer than {@link #LEAST_UNITS} units have no funnel, only
 * their own intervals.
 */
public interface Funnel {
  /** Fewer units than this give no funnel. */
  int LEAST_UNITS = 5;

  /** The normal quantile of the 95 percent limits: beyond them stands an alert. */
  double Z_95 = 1.959963984540054;

  /** The normal quantile of the 99.8 percent limits: beyond them stands a signal. */
  double Z_998 = 3.090232306167813;

  /** The value all units are held against. */
  double target();

  /** How much more the units differ than chance explains. */
  Overdispersion overdispersion();

  /** A unit's distance from the target in standard errors, before trimming. */
  double z(int unit);

  /**
   * Limits for chance alone.
   *
   * @param size a unit's voters, its expected count, or its standard error for means
   */
  Interval plain(double size, double z);

  /** Limits widened by the variance between units. */
  Interval widened(double size, double z);

  /** Whether the units differ by more than chance explains: phi above 1. */
  default boolean adjusted() {
    return overdispersion().phi() > 1 && overdispersion().tauSquared() > 0;
  }

  /** The limits to use: widened where {@link #adjusted} holds, else plain. */
  default Interval at(double size, double z) {
    return adjusted() ? widened(size, z) : plain(size, z);
  }

  /** Refuses too few units. */
  static void check(int units) {
    if (units < LEAST_UNITS) {
      throw new IllegalArgumentException("A funnel needs " + LEAST_UNITS + " units, not " + units);
    }
  }
}
