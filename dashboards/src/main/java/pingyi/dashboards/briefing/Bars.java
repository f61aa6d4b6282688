package pingyi.dashboards.briefing;

import java.util.List;

/** Counts by name as bars from zero, the largest first. */
public record Bars(String id, Caption caption, Grid data, String axis, List<Bar> bars)
    implements Figure {
  /** Copies the list. */
  public Bars {
    bars = List.copyOf(bars);
  }

  /** One bar. */
  public record Bar(String label, double value, Emphasis emphasis) {}
}
