package pingyi.dashboards.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of one branch with the limits that chance alone would keep to, in stretches.
 *
 * @param points in order of time
 */
public record Control(String id, Caption caption, Grid data, String axis, List<Point> points)
    implements Figure {
  /** Copies the list. */
  public Control {
    points = List.copyOf(points);
  }

  /**
   * One period; low and high are null where its stretch is too short for limits.
   *
   * @param stretch a new one begins where scale or policy changed: no line crosses
   */
  public record Point(
      String label,
      int stretch,
      double value,
      double mean,
      @Nullable Double low,
      @Nullable Double high,
      Emphasis emphasis) {}
}
