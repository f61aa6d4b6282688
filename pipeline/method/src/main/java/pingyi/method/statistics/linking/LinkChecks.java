package pingyi.method.statistics.linking;

import java.util.List;

/**
 * What a link must stand before it is used.
 *
 * <p>N. J. Dorans, P. W. Holland, Journal of Educational Measurement 37, 2000. Symmetry: the link
 * back returns every score. Invariance: made in each type of branch alone, the link is nearly the
 * same: RMSD(x) = sqrt(sum w(j) (e(j, x) - e(x))^2) / sd(y), below {@link #MOST_RMSD} or half a
 * reporting unit.
 */
public final class LinkChecks {
  /** Above this the link depends on who was rated. */
  public static final double MOST_RMSD = 0.05;

  private LinkChecks() {}

  /**
   * One type of branch.
   *
   * @param weight its share of all
   */
  public record Subgroup(double weight, Link link) {}

  /**
   * Invariance over types.
   *
   * @param rmsd at every score
   * @param overall the root of the mean of squares over the scores of x, weighted with their counts
   * @param holds whether every score given has at most {@link #MOST_RMSD}, or differs by at most
   *     half a unit
   */
  public record Invariance(double[] rmsd, double overall, boolean holds) {}

  /** The greatest distance of a score from what the link back makes of its value. */
  public static double asymmetry(ScoreTable x, Link link, Link back) {
    double most = 0;
    for (int i = 0; i < x.scores().length; i++) {
      if (x.counts()[i] > 0) {
        most = Math.max(most, Math.abs(back.of(link.of(x.scores()[i])) - x.scores()[i]));
      }
    }
    return most;
  }

  /**
   * Compares links made in types of branches with the one made in all.
   *
   * @param unit the reporting unit of y
   */
  public static Invariance invariance(
      ScoreTable x, ScoreTable y, Link all, List<Subgroup> subgroups, double unit) {
    double weights = subgroups.stream().mapToDouble(Subgroup::weight).sum();
    double[] rmsd = new double[x.scores().length];
    double squares = 0;
    boolean holds = true;
    for (int i = 0; i < rmsd.length; i++) {
      double value = all.of(x.scores()[i]);
      double sum = 0;
      for (Subgroup each : subgroups) {
        double difference = each.link().of(x.scores()[i]) - value;
        sum += each.weight() / weights * difference * difference;
      }
      rmsd[i] = Math.sqrt(sum) / y.sd();
      squares += x.counts()[i] / x.n() * rmsd[i] * rmsd[i];
      boolean small = rmsd[i] <= MOST_RMSD || Math.sqrt(sum) <= unit / 2;
      holds &= x.counts()[i] == 0 || small;
    }
    return new Invariance(rmsd, Math.sqrt(squares), holds);
  }
}
