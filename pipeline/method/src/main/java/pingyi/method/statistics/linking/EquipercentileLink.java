package pingyi.method.statistics.linking;

/**
 * A link by equal percentile ranks: a score becomes the value with the same share below it.
 *
 * <p>M. J. Kolen, R. L. Brennan, Test Equating, Scaling, and Linking, 3rd edition, 2014, chapter 2:
 * each score is spread evenly over half a step either side. Where nobody got a score of the other
 * scale, several values have the same share below them, and their middle is taken. A share of 0 or
 * 1 leads half a step beyond the scale's end; {@link Ends#CLAMPED} holds it at the end.
 */
public final class EquipercentileLink implements Link {
  /** Shares are rounded to ten decimals, so that sums of counts that ought to be equal are. */
  private static final double DECIMALS = 1e10;

  private final ScoreTable x;
  private final ScoreTable y;
  private final Ends ends;

  /** What happens beyond the ends of the other scale. */
  public enum Ends {
    /** Half a step beyond is allowed. */
    OPEN,
    /** Values are held within the scale. */
    CLAMPED
  }

  private EquipercentileLink(ScoreTable x, ScoreTable y, Ends ends) {
    this.x = x;
    this.y = y;
    this.ends = ends;
  }

  /** The link from x to y. */
  public static EquipercentileLink of(ScoreTable x, ScoreTable y, Ends ends) {
    return new EquipercentileLink(x, y, ends);
  }

  @Override
  public double of(double score) {
    return quantile(rounded(x.percentileRank(score)));
  }

  /** The value on y with a share below it. */
  public double quantile(double share) {
    double value = value(share);
    if (ends == Ends.OPEN) {
      return value;
    }
    double[] scores = y.scores();
    return Math.min(Math.max(value, scores[0]), scores[scores.length - 1]);
  }

  private double value(double share) {
    double[] cumulative = cumulative();
    int last = cumulative.length - 1;
    if (share <= 0) {
      return y.low(0);
    }
    if (share >= 1) {
      return y.high(last);
    }
    return (upper(cumulative, share) + lower(cumulative, share)) / 2;
  }

  /** The greatest value with this share below it. */
  private double upper(double[] cumulative, double share) {
    int i = 0;
    while (cumulative[i] <= share) {
      i++;
    }
    double before = i == 0 ? 0 : cumulative[i - 1];
    return y.low(i)
        + Math.max(0, share - before) / (cumulative[i] - before) * (y.high(i) - y.low(i));
  }

  /** The least one. */
  private double lower(double[] cumulative, double share) {
    int i = 0;
    while (cumulative[i] < share) {
      i++;
    }
    double before = i == 0 ? 0 : cumulative[i - 1];
    return y.low(i)
        + Math.min(1, (share - before) / (cumulative[i] - before)) * (y.high(i) - y.low(i));
  }

  /**
   * The standard errors at the scores of x for two random groups (F. M. Lord, Journal of
   * Educational Statistics 7, 1982); 0 where the percentile rank is 0 or 1.
   */
  public double[] errors() {
    double[] ranks = x.percentileRanks();
    double[] cumulative = cumulative();
    double[] errors = new double[ranks.length];
    for (int k = 0; k < ranks.length; k++) {
      double q = rounded(ranks[k]);
      if (q <= 0 || q >= 1) {
        continue;
      }
      int i = 0;
      while (cumulative[i] <= q) {
        i++;
      }
      double before = i == 0 ? 0 : cumulative[i - 1];
      double g = cumulative[i] - before;
      errors[k] =
          Math.sqrt(
              (1 - q) * q / (x.n() * g * g)
                  + (before - q * q + (q - before) * (q - before) / g) / (y.n() * g * g));
    }
    return errors;
  }

  private double[] cumulative() {
    double[] cumulative = y.cumulative();
    for (int i = 0; i < cumulative.length; i++) {
      cumulative[i] = rounded(cumulative[i]);
    }
    return cumulative;
  }

  private static double rounded(double share) {
    return Math.rint(share * DECIMALS) / DECIMALS;
  }
}
