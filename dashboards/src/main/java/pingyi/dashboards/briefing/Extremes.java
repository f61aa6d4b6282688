package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;

/**
 * The items of a long ordered list that a picture has room for: all of them, or the same number
 * from either end.
 *
 * @param each how many stand at either end when the list was cut
 */
record Extremes<T>(List<T> shown, boolean cut, int each) {
  /** More than forty rows cannot be read on one slide. */
  static final int MOST = 40;

  /** A list that is cut anyway is cut to what reads well in one column. */
  static final int CUT = 24;

  Extremes {
    shown = List.copyOf(shown);
  }

  /** After how many items others are left out; 0 when none is. */
  int cutAfter() {
    return cut ? each : 0;
  }

  static <T> Extremes<T> of(List<T> ordered) {
    if (ordered.size() <= MOST) {
      return new Extremes<>(ordered, false, CUT / 2);
    }
    int each = CUT / 2;
    List<T> ends = new ArrayList<>(ordered.subList(0, each));
    ends.addAll(ordered.subList(ordered.size() - each, ordered.size()));
    return new Extremes<>(ends, true, each);
  }
}
