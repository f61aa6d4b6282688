package pingyi.method.verdict;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pingyi.warehouse.table.recognised.PanelScore;

/**
 * The scores of a session, branches and raters in the order in which they are met. A rater is known
 * by class and label within the session.
 *
 * @param all a row a branch, a column a rater, NaN where there is no score
 */
record ScoreGrid(double[][] all) {

  static ScoreGrid of(List<PanelScore> session) {
    Map<String, Integer> branches = new HashMap<>();
    Map<String, Map<String, Integer>> raters = new HashMap<>();
    int[] rows = new int[session.size()];
    int[] columns = new int[session.size()];
    int known = 0;
    for (int i = 0; i < rows.length; i++) {
      PanelScore each = session.get(i);
      rows[i] = place(branches, each.organizationId(), branches.size());
      columns[i] =
          place(
              raters.computeIfAbsent(each.voterClass(), any -> new HashMap<>()),
              each.rater(),
              known);
      known = Math.max(known, columns[i] + 1);
    }
    double[][] all = new double[branches.size()][known];
    Arrays.stream(all).forEach(row -> Arrays.fill(row, Double.NaN));
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]][columns[i]] = session.get(i).score();
    }
    return new ScoreGrid(all);
  }

  private static int place(Map<String, Integer> places, String name, int next) {
    Integer place = places.putIfAbsent(name, next);
    return place == null ? next : place;
  }

  int raters() {
    return all[0].length;
  }

  /** The columns of the raters who scored every branch. */
  double[][] complete() {
    boolean[] gap = new boolean[raters()];
    for (double[] row : all) {
      for (int rater = 0; rater < gap.length; rater++) {
        gap[rater] |= Double.isNaN(row[rater]);
      }
    }
    int[] whole = IntStream.range(0, gap.length).filter(rater -> !gap[rater]).toArray();
    double[][] complete = new double[all.length][whole.length];
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < whole.length; j++) {
        complete[i][j] = all[i][whole[j]];
      }
    }
    return complete;
  }
}
