package pingyi.method.statistics.linking;

import java.util.Arrays;

/**
 * Links through a common anchor, for two groups that differ: the one with x and the anchor, the
 * other with y and the anchor.
 *
 * <p>M. J. Kolen, R. L. Brennan, Test Equating, Scaling, and Linking, 3rd edition, 2014, chapters 4
 * and 5. Tucker: a linear regression on the anchor holds in both groups. Levine: true scores are
 * linear in each other, with the anchor part of the scores (internal) or apart (external). They
 * estimate means and deviations in a mixture of the groups, weight w of the first (its share of all
 * by default): mean(x) - (1 - w) g1 (mean(v1) - mean(v2)), var(x) - (1 - w) g1^2 (var(v1) -
 * var(v2)) + w (1 - w) g1^2 (mean(v1) - mean(v2))^2, and for y with g2 and the signs turned.
 * Chained: x to the anchor in the first group, the anchor to y in the second. The answers of Tucker
 * and chained are to be held against each other: where they differ, the groups differ too much.
 */
public enum AnchorLinking {
  /** g = cov(x, v) / var(v). */
  TUCKER {
    @Override
    double gamma(AnchorTable table) {
      return table.covariance() / table.anchors().variance();
    }
  },
  /** g = var(x) / cov(x, v). */
  LEVINE_INTERNAL {
    @Override
    double gamma(AnchorTable table) {
      return table.totals().variance() / table.covariance();
    }
  },
  /** g = (var(x) + cov(x, v)) / (var(v) + cov(x, v)). */
  LEVINE_EXTERNAL {
    @Override
    double gamma(AnchorTable table) {
      double covariance = table.covariance();
      return (table.totals().variance() + covariance) / (table.anchors().variance() + covariance);
    }
  },
  /** Linear to the anchor, linear from the anchor. */
  CHAINED {
    @Override
    public LinearLink linear(AnchorTable x, AnchorTable y, double weight) {
      double up = y.totals().sd() / y.anchors().sd();
      double down = x.anchors().sd() / x.totals().sd();
      double intercept =
          up * (x.anchors().mean() - down * x.totals().mean() - y.anchors().mean())
              + y.totals().mean();
      return new LinearLink(up * down, intercept);
    }

    @Override
    double gamma(AnchorTable table) {
      throw new IllegalStateException("The chain has no mixture");
    }
  },
  /** Mean and deviation of the mixtures by frequency estimation (Braun and Holland). */
  BRAUN_HOLLAND {
    @Override
    public LinearLink linear(AnchorTable x, AnchorTable y, double weight) {
      check(x, y);
      return LinearLink.linear(
          x.synthetic(y.anchors(), weight), y.synthetic(x.anchors(), 1 - weight));
    }

    @Override
    double gamma(AnchorTable table) {
      throw new IllegalStateException("Frequencies are estimated without a slope");
    }
  };

  abstract double gamma(AnchorTable table);

  /** The share of the first group in all. */
  public static double share(AnchorTable x, AnchorTable y) {
    return x.totals().n() / (x.totals().n() + y.totals().n());
  }

  /**
   * The linear link.
   *
   * @param weight of the first group in the mixture
   */
  public LinearLink linear(AnchorTable x, AnchorTable y, double weight) {
    double rest = 1 - weight;
    ScoreTable v1 = x.anchors();
    ScoreTable v2 = y.anchors();
    double difference = v1.mean() - v2.mean();
    double spread = v1.variance() - v2.variance();
    double g1 = gamma(x);
    double g2 = gamma(y);
    double meanX = x.totals().mean() - rest * g1 * difference;
    double meanY = y.totals().mean() + weight * g2 * difference;
    double both = weight * rest * difference * difference;
    double varianceX = x.totals().variance() - rest * g1 * g1 * spread + both * g1 * g1;
    double varianceY = y.totals().variance() + weight * g2 * g2 * spread + both * g2 * g2;
    double slope = Math.sqrt(varianceY / varianceX);
    return new LinearLink(slope, meanY - slope * meanX);
  }

  /** Equal percentile ranks in the mixture, frequencies estimated through the anchor. */
  public static EquipercentileLink frequencyEstimation(
      AnchorTable x, AnchorTable y, double weight, EquipercentileLink.Ends ends) {
    check(x, y);
    return EquipercentileLink.of(
        x.synthetic(y.anchors(), weight), y.synthetic(x.anchors(), 1 - weight), ends);
  }

  /** Equal percentile ranks to the anchor in the first group and from it in the second. */
  public static Link chainedEquipercentile(
      AnchorTable x, AnchorTable y, EquipercentileLink.Ends ends) {
    Link toAnchor = EquipercentileLink.of(x.totals(), x.anchors(), EquipercentileLink.Ends.OPEN);
    Link fromAnchor = EquipercentileLink.of(y.anchors(), y.totals(), ends);
    return score -> fromAnchor.of(toAnchor.of(score));
  }

  private static void check(AnchorTable x, AnchorTable y) {
    if (!Arrays.equals(x.anchor(), y.anchor())) {
      throw new IllegalArgumentException("The two groups have different anchor scales");
    }
  }
}
