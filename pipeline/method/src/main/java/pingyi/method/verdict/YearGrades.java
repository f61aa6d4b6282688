package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import pingyi.method.statistics.transition.Transitions;
import pingyi.warehouse.table.working.ScorePair;

/**
 * The pairs of grades of one year and the year before. Where branches have different earlier years
 * (a gap), the earlier year of most of them counts and the others are left out.
 *
 * @param pairs the branches with a grade in both years
 */
record YearGrades(int reviewYear, int previousYear, List<ScorePair> pairs) {
  static YearGrades of(List<ScorePair> year) {
    Map<Integer, Integer> counts = new TreeMap<>();
    year.forEach(each -> counts.merge(each.previousYear(), 1, Integer::sum));
    int previous = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
      if (each.getValue() >= most) {
        previous = each.getKey();
        most = each.getValue();
      }
    }
    List<ScorePair> pairs = new ArrayList<>();
    for (ScorePair each : year) {
      if (each.previousYear() == previous && each.previousGrade() != null && each.grade() != null) {
        pairs.add(each);
      }
    }
    return new YearGrades(year.get(0).reviewYear(), previous, pairs);
  }

  /**
   * Those whose two years may be compared and gave their grades by one policy: another one may draw
   * other bands through scores that compute alike.
   */
  List<ScorePair> comparable() {
    return pairs.stream()
        .filter(each -> !each.comparability().equals("NOT_COMPARABLE"))
        .filter(each -> Objects.equals(each.previousPolicyId(), each.policyId()))
        .toList();
  }

  /** Counts from the worst grade to the best, as {@link Transitions} wants them. */
  static Transitions transitions(List<ScorePair> pairs) {
    int grades = 1;
    for (ScorePair each : pairs) {
      grades = Math.max(grades, Math.max(from(each), to(each)));
    }
    long[][] counts = new long[grades][grades];
    for (ScorePair each : pairs) {
      counts[grades - from(each)][grades - to(each)]++;
    }
    return new Transitions(counts);
  }

  static int from(ScorePair each) {
    return Objects.requireNonNull(each.previousGrade(), "only pairs with both grades are kept");
  }

  static int to(ScorePair each) {
    return Objects.requireNonNull(each.grade(), "only pairs with both grades are kept");
  }
}
