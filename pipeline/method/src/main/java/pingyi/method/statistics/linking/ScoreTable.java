package pingyi.method.statistics.linking;

/**
 * How often each score of a scale was given, the scores rising and those never given included.
 *
 * @param scores the whole scale
 * @param counts not negative, not all 0; need not be whole
 */
public record ScoreTable(double[] scores, double[] counts) {
  /** Checks and copies. */
  public ScoreTable {
    scores = scores.clone();
    counts = counts.clone();
    if (scores.length < 2 || counts.length != scores.length) {
      throw new IllegalArgumentException("A scale needs two scores or more and a count for each");
    }
    double all = 0;
    for (int i = 0; i < scores.length; i++) {
      if (i > 0 && !(scores[i] > scores[i - 1]) || !(counts[i] >= 0)) {
        throw new IllegalArgumentException("Scores rise and counts are not negative");
      }
      all += counts[i];
    }
    if (!(all > 0)) {
      throw new IllegalArgumentException("Nobody was scored");
    }
  }

  /** How many were scored. */
  public double n() {
    double n = 0;
    for (double count : counts) {
      n += count;
    }
    return n;
  }

  /** The mean. */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += counts[i] * scores[i];
    }
    return sum / n();
  }

  /** The variance with divisor n - 1. */
  public double variance() {
    return moment(2) * n() / (n() - 1);
  }

  /** The standard deviation with divisor n - 1. */
  public double sd() {
    return Math.sqrt(variance());
  }

  /** The third central moment over the cube of {@link #sd}. */
  public double skewness() {
    return moment(3) / Math.pow(variance(), 1.5);
  }

  /** The fourth central moment over the square of {@link #variance}. */
  public double kurtosis() {
    return moment(4) / (variance() * variance());
  }

  /** The share of scores at most each one. */
  public double[] cumulative() {
    double[] cumulative = new double[counts.length];
    double n = n();
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      cumulative[i] = sum / n;
    }
    cumulative[counts.length - 1] = 1;
    return cumulative;
  }

  /**
   * Percentile ranks of the scale's scores, as shares: those below and half of those equal, which
   * is a score spread evenly over half a step either side.
   */
  public double[] percentileRanks() {
    double[] ranks = new double[counts.length];
    double n = n();
    double below = 0;
    for (int i = 0; i < counts.length; i++) {
      ranks[i] = (below + counts[i] / 2) / n;
      below += counts[i];
    }
    return ranks;
  }

  /** The percentile rank of any value, by the same spreading. */
  public double percentileRank(double value) {
    double n = n();
    double below = 0;
    for (int i = 0; i < counts.length; i++) {
      double low = low(i);
      double high = high(i);
      if (value < low) {
        break;
      }
      below += counts[i] * Math.min(1, (value - low) / (high - low));
    }
    return below / n;
  }

  /** Where a score's step begins: half way to the score below. */
  double low(int i) {
    return i == 0 ? scores[0] - (scores[1] - scores[0]) / 2 : (scores[i - 1] + scores[i]) / 2;
  }

  /** Where a score's step ends: half way to the score above. */
  double high(int i) {
    int last = scores.length - 1;
    return i == last
        ? scores[last] + (scores[last] - scores[last - 1]) / 2
        : (scores[i] + scores[i + 1]) / 2;
  }

  private double moment(int power) {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += counts[i] * Math.pow(scores[i] - mean, power);
    }
    return sum / n();
  }
}
