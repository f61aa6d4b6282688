package pingyi.method.statistics.linking;

/**
 * A link y = slope x + intercept.
 *
 * <p>M. J. Kolen, R. L. Brennan, Test Equating, Scaling, and Linking, 3rd edition, 2014, chapters 2
 * and 4; A. D. Albano, equate, Journal of Statistical Software 74, 2016.
 */
public record LinearLink(double slope, double intercept) implements Link {
  @Override
  public double of(double score) {
    return slope * score + intercept;
  }

  /** The link back. */
  public LinearLink inverse() {
    return new LinearLink(1 / slope, -intercept / slope);
  }

  /**
   * The variance of a linked estimate: slope^2 se^2 + SEE^2.
   *
   * @param se of the estimate on its own scale
   * @param see of the link at that score
   */
  public double variance(double se, double see) {
    return slope * slope * se * se + see * see;
  }

  /** Ends of one scale on ends of the other: nothing but another wording. */
  public static LinearLink identity(ScoreTable x, ScoreTable y) {
    double slope = range(y) / range(x);
    return new LinearLink(slope, y.scores()[0] - slope * x.scores()[0]);
  }

  /** The ratio of the ranges, mean on mean. */
  public static LinearLink mean(ScoreTable x, ScoreTable y) {
    double slope = range(y) / range(x);
    return new LinearLink(slope, y.mean() - slope * x.mean());
  }

  /** Mean on mean and standard deviation on standard deviation (mean-sigma). */
  public static LinearLink linear(ScoreTable x, ScoreTable y) {
    double slope = y.sd() / x.sd();
    return new LinearLink(slope, y.mean() - slope * x.mean());
  }

  /**
   * The standard errors of {@link #linear} at the scores of x for two random groups (H. I. Braun,
   * P. W. Holland, 1982): var(y) (1 / nx + 1 / ny + (skew / n, summed) z + ((kurtosis - 1) / (4 n),
   * summed) z^2).
   */
  public static double[] errors(ScoreTable x, ScoreTable y) {
    double skew = x.skewness() / x.n() + y.skewness() / y.n();
    double kurtosis = (x.kurtosis() - 1) / (4 * x.n()) + (y.kurtosis() - 1) / (4 * y.n());
    double[] errors = new double[x.scores().length];
    for (int i = 0; i < errors.length; i++) {
      double z = (x.scores()[i] - x.mean()) / x.sd();
      errors[i] = Math.sqrt(y.variance() * (1 / x.n() + 1 / y.n() + skew * z + kurtosis * z * z));
    }
    return errors;
  }

  private static double range(ScoreTable table) {
    return table.scores()[table.scores().length - 1] - table.scores()[0];
  }
}
