package pingyi.method.statistics.linking;

/**
 * How often each score stood with each score on a common anchor.
 *
 * @param total the scale's scores, rising
 * @param anchor the anchor's scores, rising
 * @param counts a row a score, a column an anchor score
 */
public record AnchorTable(double[] total, double[] anchor, double[][] counts) {
  /** The scores alone. */
  public ScoreTable totals() {
    double[] sums = new double[total.length];
    for (int i = 0; i < total.length; i++) {
      for (double count : counts[i]) {
        sums[i] += count;
      }
    }
    return new ScoreTable(total, sums);
  }

  /** The anchor alone. */
  public ScoreTable anchors() {
    double[] sums = new double[anchor.length];
    for (double[] row : counts) {
      for (int j = 0; j < anchor.length; j++) {
        sums[j] += row[j];
      }
    }
    return new ScoreTable(anchor, sums);
  }

  /** The covariance of score and anchor with divisor n - 1. */
  public double covariance() {
    ScoreTable totals = totals();
    double mean = totals.mean();
    double anchorMean = anchors().mean();
    double sum = 0;
    for (int i = 0; i < total.length; i++) {
      for (int j = 0; j < anchor.length; j++) {
        sum += counts[i][j] * (total[i] - mean) * (anchor[j] - anchorMean);
      }
    }
    return sum / (totals.n() - 1);
  }

  /**
   * The scores a mixture of this group and another would have got, if scores given the anchor are
   * alike in both: w f(x) + (1 - w) sum over v of f(x | v) h(v), in this group's count.
   *
   * @param other the other group's anchor scores, on the same anchor
   */
  ScoreTable synthetic(ScoreTable other, double weight) {
    ScoreTable own = anchors();
    double[] mixed = new double[total.length];
    double scale = own.n() / other.n();
    for (int i = 0; i < total.length; i++) {
      for (int j = 0; j < anchor.length; j++) {
        if (counts[i][j] > 0) {
          mixed[i] +=
              weight * counts[i][j]
                  + (1 - weight) * counts[i][j] / own.counts()[j] * other.counts()[j] * scale;
        }
      }
    }
    return new ScoreTable(total, mixed);
  }
}
