package pingyi.warehouse.change;

import java.util.Locale;

/** What became of something between two versions. */
public enum Change {
  /** Only the later version has it. */
  ADDED,
  /** Only the earlier version has it. */
  REMOVED,
  /** Both have it, and differ. */
  REVISED;

  /** The word in outputs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Change of(boolean before, boolean after) {
    if (!before && !after) {
      throw new IllegalArgumentException("A change of nothing");
    }
    return !before ? ADDED : after ? REVISED : REMOVED;
  }
}
