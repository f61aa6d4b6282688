package pingyi.method.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which counts of ballots a published mean leaves possible: all vectors of n ballots over the
 * grades whose mean rounds to it. Of 12 ballots on 4 to 1, the mean 3.92 leaves one: (11, 1, 0, 0).
 *
 * <p>The idea is that of A. Hundepool and others, Handbook on Statistical Disclosure Control, 2nd
 * edition, chapter 5.7. A mean on the border of rounding counts whichever way it is rounded.
 */
public final class RevealedBallots {
  private final double[] scores;
  private final double lowest;
  private final double highest;
  private final Options options;
  private final long[] counts;
  private final long[] least;
  private final long[] most;
  private final List<long[]> listed = new ArrayList<>();
  private long vectors;

  private RevealedBallots(double[] scores, double lowest, double highest, Options options) {
    this.scores = scores;
    this.lowest = lowest;
    this.highest = highest;
    this.options = options;
    counts = new long[scores.length];
    least = new long[scores.length];
    most = new long[scores.length];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, -1);
  }

  /**
   * How to look.
   *
   * @param decimals places the mean was rounded to
   * @param listed how many vectors to list
   * @param enough the search ends after so many vectors
   */
  public record Options(int decimals, int listed, long enough) {}

  /**
   * What is left possible.
   *
   * @param vectors how many count vectors; 0 says that the mean is none of these ballots
   * @param complete whether the search came to its end
   * @param least the fewest ballots of each grade among them
   * @param most the most ballots of each grade among them
   */
  public record Result(
      long vectors, boolean complete, long[] least, long[] most, List<long[]> listed) {
    /** Whether a grade's count is certain. */
    public boolean certain(int grade) {
      return complete && vectors > 0 && least[grade] == most[grade];
    }

    /** Whether the mean may be published though the counts may not: no grade's count is certain. */
    public boolean safe() {
      for (int grade = 0; grade < least.length; grade++) {
        if (certain(grade)) {
          return false;
        }
      }
      return vectors != 0;
    }
  }

  /** Looks at every vector of n ballots. */
  public static Result of(double[] scores, long n, double mean, Options options) {
    if (scores.length == 0 || n < 1) {
      throw new IllegalArgumentException("There are no ballots to reveal");
    }
    double half = 0.5 * Math.pow(10, -options.decimals()) + 1e-9 * Math.max(1, Math.abs(mean));
    RevealedBallots search =
        new RevealedBallots(scores.clone(), (mean - half) * n, (mean + half) * n, options);
    search.choose(0, n, 0);
    return new Result(
        search.vectors,
        search.vectors < options.enough(),
        search.vectors == 0 ? new long[scores.length] : search.least,
        search.vectors == 0 ? new long[scores.length] : search.most,
        List.copyOf(search.listed));
  }

  private void choose(int grade, long left, double sum) {
    if (vectors >= options.enough() || !reachable(grade, left, sum)) {
      return;
    }
    if (grade == scores.length - 1) {
      counts[grade] = left;
      keep();
      return;
    }
    for (long count = left; count >= 0; count--) {
      counts[grade] = count;
      choose(grade + 1, left - count, sum + count * scores[grade]);
    }
  }

  /** Whether the ballots left can bring the sum where the mean wants it. */
  private boolean reachable(int grade, long left, double sum) {
    double worst = Double.POSITIVE_INFINITY;
    double best = Double.NEGATIVE_INFINITY;
    for (int k = grade; k < scores.length; k++) {
      worst = Math.min(worst, scores[k]);
      best = Math.max(best, scores[k]);
    }
    return sum + left * best >= lowest && sum + left * worst <= highest;
  }

  private void keep() {
    vectors++;
    for (int k = 0; k < counts.length; k++) {
      least[k] = Math.min(least[k], counts[k]);
      most[k] = Math.max(most[k], counts[k]);
    }
    if (listed.size() < options.listed()) {
      listed.add(counts.clone());
    }
  }
}
