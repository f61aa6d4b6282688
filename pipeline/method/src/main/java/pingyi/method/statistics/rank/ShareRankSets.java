package pingyi.method.statistics.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import pingyi.method.statistics.normalisation.Ranking;

/**
 * Confidence sets for the ranks of shares that come from one ballot, such as the grades of a branch
 * or the votes for candidates: the counts are multinomial, so they depend on each other.
 *
 * <p>D. Wilhelm, M. Mogstad and others, the package csranks, for S. Bazylik, M. Mogstad, J. P.
 * Romano, A. M. Shaikh, D. Wilhelm, Finite- and large-sample inference for ranks using multinomial
 * data, 2021: given x(i) + x(j), x(i) is binomial with share 1/2 where both shares are equal. The
 * claim "i is above j" has the exact p-value P(B >= x(i)); claims are shown by Holm's or
 * Bonferroni's rule. The set of i is from 1 + (shown to be above i) to p - (shown to be below i).
 * Two empty counts are never told apart.
 */
public final class ShareRankSets {
  private ShareRankSets() {}

  /** How the claims of a family share the level. */
  public enum Correction {
    /** Holm's step-down rule. */
    HOLM,
    /** Bonferroni's rule. */
    BONFERRONI
  }

  /**
   * How to compute.
   *
   * @param level the confidence level, such as 0.95
   */
  public record Options(double level, RankSets.Family family, Correction correction) {}

  private record Claim(int above, int below, double p) {}

  /** The sets of counts of one ballot, at least two. */
  public static RankSets.Result of(long[] counts, Options options) {
    int units = counts.length;
    double[] values = new double[units];
    for (int i = 0; i < units; i++) {
      if (counts[i] < 0) {
        throw new IllegalArgumentException("A count of " + counts[i] + " is none");
      }
      values[i] = counts[i];
    }
    if (units < 2) {
      throw new IllegalArgumentException("Ranks need two counts or more");
    }
    double[] ranks = Ranking.COMPETITION.falling(values);
    boolean[][] whole = shown(counts, options, -1);
    int[] rank = new int[units];
    int[] low = new int[units];
    int[] high = new int[units];
    boolean[][] above = new boolean[units][];
    for (int i = 0; i < units; i++) {
      boolean[][] own =
          options.family() == RankSets.Family.SIMULTANEOUS ? whole : shown(counts, options, i);
      rank[i] = (int) ranks[i];
      low[i] = 1;
      high[i] = units;
      for (int j = 0; j < units; j++) {
        low[i] += own[j][i] ? 1 : 0;
        high[i] -= own[i][j] ? 1 : 0;
      }
      above[i] = own[i].clone();
    }
    return new RankSets.Result(rank, low, high, above);
  }

  /** The claims shown among all units, or among those one unit has part in. */
  private static boolean[][] shown(long[] counts, Options options, int unit) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        if (i != j && (unit < 0 || i == unit || j == unit)) {
          claims.add(new Claim(i, j, p(counts[i], counts[i] + counts[j])));
        }
      }
    }
    claims.sort(Comparator.comparingDouble(Claim::p));
    boolean[][] shown = new boolean[counts.length][counts.length];
    double alpha = 1 - options.level();
    for (int place = 0; place < claims.size(); place++) {
      int left = options.correction() == Correction.HOLM ? claims.size() - place : claims.size();
      if (claims.get(place).p() > alpha / left) {
        break;
      }
      shown[claims.get(place).above()][claims.get(place).below()] = true;
    }
    return shown;
  }

  private static double p(long count, long both) {
    if (both > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("Counts of " + both + " together are too many");
    }
    return count == 0
        ? 1
        : BinomialDistribution.of((int) both, 0.5).survivalProbability((int) count - 1);
  }
}
