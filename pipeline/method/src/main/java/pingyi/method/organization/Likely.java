package pingyi.method.organization;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which organizations can be among the first few that are like a sent name. */
interface Likely {
  /** How many are suggested. */
  int MOST = 5;

  /** A likeness below this is none. */
  double LEAST = 0.45;

  /**
   * A cleaned name that was sent, and for which year.
   *
   * @param name the name
   * @param year the review year
   */
  record SentYear(BranchName name, int year) {}

  /**
   * All organizations that can be among the first {@link #MOST}, in no promised order, and perhaps
   * others.
   *
   * @param known organizations that are suggested for other reasons, with what they count
   * @param allowed which organizations may be suggested at all
   */
  List<String> among(SentYear sent, Map<String, Double> known, Predicate<String> allowed);
}
