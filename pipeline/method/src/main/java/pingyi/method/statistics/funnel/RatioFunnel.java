package pingyi.method.statistics.funnel;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import pingyi.method.statistics.Interval;

/**
 * A funnel of ratios O / E: observed over expected counts around 1, or two counts around their
 * overall ratio. A unit's size is E.
 *
 * <p>NHS Digital, Summary hospital-level mortality indicator, methodology; Care Quality Commission,
 * Intelligent monitoring; both as in the package FunnelPlotR. Plain limits of observed over
 * expected counts are exact Poisson ones: chi^2(alpha / 2; 2 E) / (2 E) and chi^2(1 - alpha / 2; 2
 * (E + 1)) / (2 E).
 */
public final class RatioFunnel implements Funnel {
  private final Kind kind;
  private final double target;
  private final double[] z;
  private final Overdispersion overdispersion;

  private RatioFunnel(Kind kind, double target, double[] z, Overdispersion overdispersion) {
    this.kind = kind;
    this.target = target;
    this.z = z;
    this.overdispersion = overdispersion;
  }

  /** On which scale units are held against the target. */
  public enum Kind {
    /** Log ratio, s = 1 / sqrt E: the hospital mortality indicator, usually truncated. */
    LOGARITHM {
      @Override
      double y(double observed, double expected) {
        return Math.log(observed / expected);
      }

      @Override
      double error(double observed, double expected) {
        return 1 / Math.sqrt(expected);
      }

      @Override
      Interval limits(double target, double expected, double z, double tauSquared) {
        double half = z * Math.sqrt(1 / expected + tauSquared);
        return new Interval(Math.exp(-half), Math.exp(half));
      }
    },
    /** Square root of the ratio, s = 1 / (2 sqrt E): the quality commission's, Winsorised. */
    SQUARE_ROOT {
      @Override
      double y(double observed, double expected) {
        return Math.sqrt(observed / expected);
      }

      @Override
      double error(double observed, double expected) {
        return 1 / (2 * Math.sqrt(expected));
      }

      @Override
      Interval limits(double target, double expected, double z, double tauSquared) {
        double half = z * Math.sqrt(1 / (4 * expected) + tauSquared);
        return new Interval(1 - half, 1 + half);
      }
    },
    /**
     * Log ratio of two counts, each raised by one half. As published it is not of one piece: z uses
     * the variance O / (O + 1/2)^2 + E / (E + 1/2)^2, limits use 1 / (4 E). It is here to hold
     * published figures against; Pingyi draws no conclusion from it.
     */
    TWO_COUNTS {
      @Override
      double y(double observed, double expected) {
        return Math.log((observed + 0.5) / (expected + 0.5));
      }

      @Override
      double error(double observed, double expected) {
        return Math.sqrt(
            observed / ((observed + 0.5) * (observed + 0.5))
                + expected / ((expected + 0.5) * (expected + 0.5)));
      }

      @Override
      Interval limits(double target, double expected, double z, double tauSquared) {
        double half = z * Math.sqrt(1 / (4 * expected) + tauSquared);
        return new Interval(target * Math.exp(-half), target * Math.exp(half));
      }
    };

    abstract double y(double observed, double expected);

    abstract double error(double observed, double expected);

    abstract Interval limits(double target, double expected, double z, double tauSquared);
  }

  /** A funnel of ratios; counts above 0. */
  public static RatioFunnel of(
      double[] observed, double[] expected, Kind kind, Overdispersion.Options options) {
    Funnel.check(observed.length);
    double target = kind == Kind.TWO_COUNTS ? sum(observed) / sum(expected) : 1;
    double centre =
        kind == Kind.TWO_COUNTS ? Math.log(target) : kind == Kind.LOGARITHM ? 0 : Math.sqrt(target);
    double[] z = new double[observed.length];
    double[] errors = new double[observed.length];
    for (int i = 0; i < z.length; i++) {
      if (!(observed[i] >= 0 && expected[i] > 0) || kind == Kind.LOGARITHM && observed[i] == 0) {
        throw new IllegalArgumentException(
            "A ratio of " + observed[i] + " to " + expected[i] + " has no place in the funnel");
      }
      errors[i] = kind.error(observed[i], expected[i]);
      z[i] = (kind.y(observed[i], expected[i]) - centre) / errors[i];
    }
    return new RatioFunnel(kind, target, z, Overdispersion.of(z, errors, options));
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

  /** Whether plain limits are exact Poisson ones, which a rounded quantile would blur. */
  public boolean exactPlain() {
    return kind != Kind.TWO_COUNTS;
  }

  @Override
  public Interval plain(double expected, double quantile) {
    if (!exactPlain()) {
      return kind.limits(target, expected, quantile, 0);
    }
    double tail = NormalDistribution.of(0, 1).survivalProbability(quantile);
    return new Interval(
        ChiSquaredDistribution.of(2 * expected).inverseCumulativeProbability(tail) / 2 / expected,
        ChiSquaredDistribution.of(2 * (expected + 1)).inverseSurvivalProbability(tail)
            / 2
            / expected);
  }

  @Override
  public Interval widened(double expected, double quantile) {
    return kind.limits(target, expected, quantile, overdispersion.tauSquared());
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
