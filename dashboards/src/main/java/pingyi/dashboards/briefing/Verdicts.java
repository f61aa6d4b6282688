package pingyi.dashboards.briefing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.BranchChange;

/** How many changes of each year got which verdict. */
final class Verdicts {
  private final TreeMap<Integer, EnumMap<Verdict, Long>> byYear = new TreeMap<>();

  Verdicts(Facts facts) {
    facts.columns(
        BranchChange.class,
        List.of("review_year", "verdict"),
        Selection.ALL,
        row ->
            byYear
                .computeIfAbsent((Integer) row.get(0), year -> new EnumMap<>(Verdict.class))
                .merge(Verdict.named((String) row.get(1)), 1L, Long::sum));
  }

  /** The counts of each year that has any change. */
  TreeMap<Integer, EnumMap<Verdict, Long>> byYear() {
    return byYear;
  }

  /** How many changes of all years got one of some verdicts. */
  long count(Predicate<Verdict> wanted) {
    return byYear.values().stream()
        .flatMap(counts -> counts.entrySet().stream())
        .filter(one -> wanted.test(one.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
