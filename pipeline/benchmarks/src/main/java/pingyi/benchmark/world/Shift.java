package pingyi.benchmark.world;

/** What a real change of a branch's mean by so many points does to the shares of the grades. */
public enum Shift {
  /** Everybody's opinion moves by the same odds. */
  BY_ODDS {
    @Override
    double[] at(double[] shares, double[] points, double move) {
      return Odds.shares(Odds.cuts(shares), move);
    }
  },
  /**
   * The likeliest way to the new mean (exponential tilting): more ballots in the extreme grades
   * than by odds.
   */
  BY_TILTING {
    @Override
    double[] at(double[] shares, double[] points, double move) {
      double[] tilted = new double[shares.length];
      double sum = 0;
      for (int k = 0; k < shares.length; k++) {
        double exponent = move * (points[k] - (move > 0 ? points[0] : points[points.length - 1]));
        tilted[k] = shares[k] * Math.exp(exponent / 10);
        sum += tilted[k];
      }
      for (int k = 0; k < shares.length; k++) {
        tilted[k] /= sum;
      }
      return tilted;
    }
  };

  private static final double FARTHEST = 40;

  abstract double[] at(double[] shares, double[] points, double move);

  /** The shares with another mean, which lies within the scale. */
  public double[] to(double[] shares, Scale scale, double mean) {
    double[] points = scale.points();
    double low = -FARTHEST;
    double high = FARTHEST;
    for (int step = 0; step < 80; step++) {
      double middle = (low + high) / 2;
      if (scale.mean(at(shares, points, middle)) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return at(shares, points, (low + high) / 2);
  }
}
