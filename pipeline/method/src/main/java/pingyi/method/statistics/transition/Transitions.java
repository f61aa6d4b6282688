package pingyi.method.statistics.transition;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.ballot.ShareInterval;

/**
 * How many branches went from each grade (row) to each grade (column); both are in the same order,
 * from the worst to the best.
 */
public record Transitions(long[][] counts) {
  /** Checks and copies. */
  public Transitions {
    if (counts.length == 0) {
      throw new IllegalArgumentException("There are no grades to go between");
    }
    long[][] copy = new long[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i].length != counts.length || Arrays.stream(counts[i]).anyMatch(n -> n < 0)) {
        throw new IllegalArgumentException(
            "Transitions are a square of counts that are not negative");
      }
      copy[i] = counts[i].clone();
    }
    counts = copy;
  }

  /**
   * Branches that rose, stayed and fell, with the exact sign test.
   *
   * @param pValue two-sided, of risers among those that moved being half of them; empty where none
   *     moved
   */
  public record Moves(long up, long same, long down, Optional<Double> pValue) {}

  /** How many grades there are. */
  public int grades() {
    return counts.length;
  }

  /** All branches. */
  public long total() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  /** The branches that began in a grade. */
  public long began(int grade) {
    return Arrays.stream(counts[grade]).sum();
  }

  /** The branches that ended in a grade. */
  public long ended(int grade) {
    return Arrays.stream(counts).mapToLong(row -> row[grade]).sum();
  }

  /** The share of those that began in one grade which went to another; empty where none began. */
  public Optional<Double> share(int from, int to) {
    long began = began(from);
    return began == 0 ? Optional.empty() : Optional.of((double) counts[from][to] / began);
  }

  /** Wilson's interval of that share. */
  public Optional<Interval> interval(int from, int to, double level) {
    long began = began(from);
    return began == 0
        ? Optional.empty()
        : Optional.of(ShareInterval.WILSON.of(counts[from][to], began, level));
  }

  /**
   * Up, same and down. The sign test asks whether as many rise as fall: twice the binomial chance,
   * at one half, of no more than the fewer of the two.
   */
  public Moves moves() {
    long up = 0;
    long same = 0;
    long down = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        up += j > i ? counts[i][j] : 0;
        same += j == i ? counts[i][j] : 0;
        down += j < i ? counts[i][j] : 0;
      }
    }
    return new Moves(up, same, down, signTest(up, down));
  }

  private static Optional<Double> signTest(long up, long down) {
    if (up + down == 0) {
      return Optional.empty();
    }
    double tail =
        BinomialDistribution.of(Math.toIntExact(up + down), 0.5)
            .cumulativeProbability(Math.toIntExact(Math.min(up, down)));
    return Optional.of(Math.min(1, 2 * tail));
  }
}
