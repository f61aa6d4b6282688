package pingyi.dashboards.briefing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.PeriodicSignal;

/**
 * The periods of the latest year that have limits.
 *
 * @param all how many there are
 * @param beyond those beyond a limit
 */
record Periods(long all, long beyond) {
  private static final Periods NONE = new Periods(0, 0);

  /** Those of one measure. */
  static Periods of(Facts facts, String measure) {
    return facts.once(Periods.class, () -> counted(facts)).getOrDefault(measure, NONE);
  }

  private static Map<String, Periods> counted(Facts facts) {
    Map<String, Periods> counted = new HashMap<>();
    facts.columns(
        PeriodicSignal.class,
        List.of("measure", "upper", "cause"),
        Selection.ALL.with("review_year", facts.latestYear()),
        row -> {
          if (row.get(1) != null) {
            String measure = (String) row.get(0);
            counted.put(measure, counted.getOrDefault(measure, NONE).and(row.get(2)));
          }
        });
    return counted;
  }

  private Periods and(@Nullable Object cause) {
    return new Periods(all + 1, beyond + (ControlFigure.isBeyond(cause) ? 1 : 0));
  }
}
