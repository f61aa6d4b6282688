package pingyi.method.statistics.severity;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The law of the latent error behind ordered grades. */
public enum OrdinalLink {
  /** Logistic: odds ratios. */
  LOGIT {
    @Override
    double below(double x) {
      return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }

    @Override
    double density(double x) {
      return below(x) * below(-x);
    }

    @Override
    double slope(double x) {
      return density(x) * (below(-x) - below(x));
    }
  },
  /** Normal. */
  PROBIT {
    @Override
    double below(double x) {
      return NORMAL.cumulativeProbability(x);
    }

    @Override
    double density(double x) {
      return NORMAL.density(x);
    }

    @Override
    double slope(double x) {
      return Double.isInfinite(x) ? 0 : -x * NORMAL.density(x);
    }
  };

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** The chance of less than x. */
  abstract double below(double x);

  /** The density at x. */
  abstract double density(double x);

  /** The slope of the density at x. */
  abstract double slope(double x);

  /** The chance between two thresholds, from the side where it loses no digits. */
  double between(double low, double high) {
    return low > 0 ? below(-low) - below(-high) : below(high) - below(low);
  }
}
