package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The branches of a funnel that a picture has room for. Of many those outside the limits are drawn
 * first, the farthest at the head; what is left of the room is filled with others at even steps of
 * their number of voters, so that the cloud keeps its shape and its ends.
 */
final class FunnelDots {
  /** More dots than this hide each other, and make a slide that cannot be edited. */
  static final int MOST = 500;

  private FunnelDots() {}

  /**
   * Chooses what is drawn.
   *
   * @param shown all, by number of voters
   * @param outside those of them outside the limits, the farthest first
   * @return some of all, in the order of all
   */
  static <T> List<T> of(List<T> shown, List<T> outside) {
    if (shown.size() <= MOST) {
      return shown;
    }
    Set<T> drawn = new LinkedHashSet<>(outside.subList(0, Math.min(MOST / 2, outside.size())));
    drawn.add(shown.get(0));
    drawn.add(shown.get(shown.size() - 1));
    Set<T> beyond = Set.copyOf(outside);
    List<T> inside = new ArrayList<>();
    for (T one : shown) {
      if (!beyond.contains(one) && !drawn.contains(one)) {
        inside.add(one);
      }
    }
    int room = Math.min(MOST - drawn.size(), inside.size());
    for (int i = 0; i < room; i++) {
      drawn.add(inside.get((int) ((long) i * inside.size() / room)));
    }
    return shown.stream().filter(drawn::contains).toList();
  }
}
