package pingyi.method.statistics.ballot;

import java.util.Arrays;

/**
 * The ballots of one panel on one branch: how many chose each grade. Blank ballots and abstentions
 * are not among them.
 *
 * @param scores the points of every possible grade, also of those nobody chose
 * @param counts the ballots with each; need not be whole where they are weighted
 */
public record Ballots(double[] scores, double[] counts) {
  /** Checks and copies. */
  public Ballots {
    scores = scores.clone();
    counts = counts.clone();
    if (scores.length != counts.length || scores.length == 0) {
      throw new IllegalArgumentException(
          "Ballots need a count for each grade and one grade at least");
    }
    for (int i = 0; i < counts.length; i++) {
      if (!Double.isFinite(scores[i]) || !(counts[i] >= 0) || Double.isInfinite(counts[i])) {
        throw new IllegalArgumentException(counts[i] + " ballots of " + scores[i] + " are none");
      }
    }
    if (!(Arrays.stream(counts).sum() > 0)) {
      throw new IllegalArgumentException("There is no ballot");
    }
  }

  /** How many there are. */
  public double n() {
    return Arrays.stream(counts).sum();
  }

  /** sum s c / n. */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += scores[i] * counts[i];
    }
    return sum / n();
  }

  /** sum c (s - mean)^2 / (n - 1); NaN for one ballot. */
  public double variance() {
    double mean = mean();
    double squares = 0;
    for (int i = 0; i < scores.length; i++) {
      squares += counts[i] * (scores[i] - mean) * (scores[i] - mean);
    }
    return n() > 1 ? squares / (n() - 1) : Double.NaN;
  }

  /** Whether at most one grade was chosen or there is one ballot: then no spread can be seen. */
  public boolean spreadless() {
    return n() <= 1 || chosen() == 1;
  }

  /**
   * The score of the middle ballot, counted from the best grade; of an even number the better one
   * of the two in the middle.
   */
  public double median() {
    Integer[] falling = new Integer[scores.length];
    Arrays.setAll(falling, i -> i);
    Arrays.sort(falling, (a, b) -> Double.compare(scores[b], scores[a]));
    double half = n() / 2;
    double passed = 0;
    for (int i : falling) {
      passed += counts[i];
      if (passed >= half) {
        return scores[i];
      }
    }
    return scores[falling[falling.length - 1]];
  }

  /** The points of the worst grade. */
  public double least() {
    return Arrays.stream(scores).min().orElseThrow();
  }

  /** The points of the best grade. */
  public double most() {
    return Arrays.stream(scores).max().orElseThrow();
  }

  private long chosen() {
    return Arrays.stream(counts).filter(count -> count > 0).count();
  }
}
