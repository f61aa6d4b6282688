package pingyi.method.statistics.funnel;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How much more units differ from their target than their own sampling errors explain.
 *
 * <p>D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
 * Medicine 24, 2005, and Spiegelhalter et al., JRSS A 175, 2012. With z = (y - target) / s,
 * trimmed, and k of them left: phi = sum z^2 / k; tau^2 = max(0, (k phi - (k - 1)) / (W - sum w^2 /
 * W)) with w = 1 / s^2, the additive variance between units.
 *
 * @param used how many units are left after trimming
 * @param phi the mean square of the trimmed z
 * @param tauSquared the additive variance between units, 0 where k phi is below k - 1
 */
public record Overdispersion(int used, double phi, double tauSquared) {
  /** What is done with the most extreme units. */
  public enum Trim {
    /** Their z is drawn in to the quantiles (type 7) of the trim share and its complement. */
    WINSORISE,
    /** They are left out: those in the first and the last of 1 / share groups by rank. */
    TRUNCATE
  }

  /**
   * How to trim.
   *
   * @param share such as 0.1 at either end
   */
  public record Options(Trim trim, double share) {
    /** Ten percent at either end, drawn in. */
    public static final Options WINSORISED = new Options(Trim.WINSORISE, 0.1);

    /** Checks the share. */
    public Options {
      if (!(share >= 0 && share < 0.5)) {
        throw new IllegalArgumentException("A share of " + share + " cannot be trimmed");
      }
    }
  }

  /**
   * Measures it.
   *
   * @param z the units' distances from the target in standard errors
   * @param errors their standard errors
   */
  public static Overdispersion of(double[] z, double[] errors, Options options) {
    double[] trimmed = trimmed(z, options);
    int used = 0;
    double weights = 0;
    double squaredWeights = 0;
    for (int i = 0; i < trimmed.length; i++) {
      if (!Double.isNaN(trimmed[i])) {
        used++;
        weights += 1 / (errors[i] * errors[i]);
        squaredWeights += 1 / (errors[i] * errors[i] * errors[i] * errors[i]);
      }
    }
    double phi = 0;
    for (double each : trimmed) {
      phi += Double.isNaN(each) ? 0 : each * each / used;
    }
    double tauSquared =
        Math.max(0, (used * phi - (used - 1)) / (weights - squaredWeights / weights));
    return new Overdispersion(used, phi, tauSquared);
  }

  /** The trimmed z, in the order given; NaN where a unit is left out. */
  public static double[] trimmed(double[] z, Options options) {
    return options.trim() == Trim.WINSORISE
        ? winsorised(z, options.share())
        : truncated(z, options.share());
  }

  private static double[] winsorised(double[] z, double share) {
    double[] ends =
        Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF7)
            .evaluate(Arrays.copyOf(z, z.length), share, 1 - share);
    double[] winsorised = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      winsorised[i] = Math.min(Math.max(z[i], ends[0]), ends[1]);
    }
    return winsorised;
  }

  private static double[] truncated(double[] z, double share) {
    if (share == 0) {
      return z.clone();
    }
    double[] truncated = new double[z.length];
    double groups = 1 / share;
    for (int i = 0; i < z.length; i++) {
      double below = 0;
      for (double other : z) {
        below += other < z[i] ? 1 : other == z[i] ? 0.5 : 0;
      }
      // The middle rank, its own half counted up to the next place.
      double group = Math.floor((below + 0.5) * groups / (z.length + 1));
      truncated[i] = group > 0 && group < groups - 1 ? z[i] : Double.NaN;
    }
    return truncated;
  }
}
