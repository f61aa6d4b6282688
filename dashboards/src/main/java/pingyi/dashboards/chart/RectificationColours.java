package pingyi.dashboards.chart;

import java.awt.Color;
import pingyi.dashboards.briefing.Rectification.State;

/** The colours of how items stand: done is blue, open is warm, overdue the one strong warm one. */
public final class RectificationColours {
  private RectificationColours() {}

  /** The colour of a state. */
  public static Color of(State state) {
    return switch (state) {
      case ON_TIME -> Theme.NAVY;
      case LATE -> Theme.MIDDLE_BLUE;
      case UNTIMED -> Theme.PALE_BLUE;
      case LASTING -> Theme.GREY;
      case NOT_STATED -> Theme.GRID;
      case OPEN -> Theme.PALE_AMBER;
      case OVERDUE -> Theme.VERMILION;
    };
  }
}
