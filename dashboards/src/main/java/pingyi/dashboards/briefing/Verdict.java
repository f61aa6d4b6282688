package pingyi.dashboards.briefing;

import java.util.Locale;
import pingyi.warehouse.table.derived.BranchChange;

/**
 * What a test allows to be said about a change. Claim words stand in the messages under these names
 * only, so that no sentence can claim more than the table does.
 */
enum Verdict {
  IMPROVED(Figure.Emphasis.BETTER),
  DECLINED(Figure.Emphasis.WORSE),
  NO_CHANGE_SHOWN(Figure.Emphasis.PLAIN),
  NOT_TESTABLE(Figure.Emphasis.PLAIN),
  NOT_COMPARABLE(Figure.Emphasis.PLAIN);

  private final Figure.Emphasis emphasis;

  Verdict(Figure.Emphasis emphasis) {
    this.emphasis = emphasis;
  }

  static Verdict of(BranchChange change) {
    return named(change.verdict());
  }

  /** The verdict as the tables call it. */
  static Verdict named(String verdict) {
    return valueOf(verdict.toUpperCase(Locale.ROOT));
  }

  Figure.Emphasis emphasis() {
    return emphasis;
  }

  /** Whether the test shows a change. */
  boolean claims() {
    return this == IMPROVED || this == DECLINED;
  }

  /** The verdict in words. */
  String words(Words words) {
    return words.say("verdict." + name().toLowerCase(Locale.ROOT));
  }
}
