package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One small picture a branch, all on the same axes.
 *
 * @param years every year, also those without a value
 */
public record Multiples(
    String id, Caption caption, Grid data, String axis, List<Integer> years, List<Panel> panels)
    implements Figure {
  /** Copies the lists. */
  public Multiples {
    years = List.copyOf(years);
    panels = List.copyOf(panels);
  }

  /**
   * One branch: a value a year with its interval; null where there is none.
   *
   * @param breaksBefore the positions of values that no line may join to the one before
   */
  public record Panel(
      String label,
      List<@Nullable Double> values,
      List<@Nullable Double> lows,
      List<@Nullable Double> highs,
      List<Integer> breaksBefore,
      Emphasis emphasis) {
    /** Copies the lists, which may hold nulls. */
    public Panel {
      values = copy(values);
      lows = copy(lows);
      highs = copy(highs);
      breaksBefore = List.copyOf(breaksBefore);
    }

    private static List<@Nullable Double> copy(List<@Nullable Double> list) {
      return Collections.unmodifiableList(new ArrayList<>(list));
    }
  }
}
