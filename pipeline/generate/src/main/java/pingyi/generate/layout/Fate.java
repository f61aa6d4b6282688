package pingyi.generate.layout;

import java.util.List;
import pingyi.generate.simulate.ReviewFacts;

/** What must become of a sent row. */
public sealed interface Fate {
  /** It is used, and these are the facts it carries. */
  record Published(ReviewFacts facts) implements Fate {}

  /** It is used and is no review: a line of a register. */
  record Listed() implements Fate {}

  /** It is quarantined for these reasons. */
  record Quarantined(List<String> reasons) implements Fate {
    /** Copies the reasons. */
    public Quarantined {
      reasons = List.copyOf(reasons);
    }
  }

  /** It exactly repeats the row before it. */
  record Duplicate() implements Fate {}

  /** The rulebook's scope leaves it out. */
  record OutOfScope() implements Fate {}

  /** It is quarantined for one reason. */
  static Fate quarantined(String reason) {
    return new Quarantined(List.of(reason));
  }
}
