package pingyi.dashboards.briefing;

import java.util.List;
import pingyi.warehouse.cite.Term;

/**
 * Tells chosen branches apart from the others of the same rows, by the shorter list: the numbers of
 * a nation's slide would else each carry fifty thousand names.
 */
final class Among {
  /** So many names cost nothing, and say best what was counted. */
  private static final int FEW = 500;

  private Among() {}

  /** The rows of the chosen branches, of rows that belong to these and the others alone. */
  static Term of(Term rows, List<String> chosen, List<String> others) {
    return isTold(chosen, others)
        ? rows.where("organization_id", chosen.toArray())
        : others.isEmpty() ? rows : rows.not("organization_id", others.toArray());
  }

  /** The rows of the others. */
  static Term others(Term rows, List<String> chosen, List<String> others) {
    return isTold(chosen, others)
        ? rows.not("organization_id", chosen.toArray())
        : rows.where("organization_id", others.toArray());
  }

  private static boolean isTold(List<String> chosen, List<String> others) {
    return chosen.size() <= FEW || chosen.size() <= others.size();
  }
}
