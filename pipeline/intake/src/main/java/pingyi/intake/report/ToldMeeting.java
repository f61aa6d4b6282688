package pingyi.intake.report;

import java.util.List;

/**
 * What a report states of one meeting.
 *
 * @param facts in the order of their kinds
 * @param likeness what tells this meeting from others
 */
public record ToldMeeting(List<ToldFact> facts, Likeness likeness) {
  /** Copies the list. */
  public ToldMeeting {
    facts = List.copyOf(facts);
  }

  /** What tells a meeting from others; each reader compares only its own. */
  @FunctionalInterface
  public interface Likeness {
    /** Whether two reports are about one meeting. */
    boolean same(Likeness other);
  }
}
