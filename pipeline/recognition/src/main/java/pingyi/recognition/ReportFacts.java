package pingyi.recognition;

import java.util.List;
import java.util.Optional;
import pingyi.recognition.fact.Fact;
import pingyi.recognition.kind.KindReader;
import pingyi.recognition.repair.Repaired;

/**
 * What one document says.
 *
 * @param text the readable text with every edit
 * @param kind what the document is
 * @param title its heading, where it has one
 * @param meetings the facts of each meeting; none unless it reports a review meeting
 */
public record ReportFacts(
    Repaired text, KindReader.Decision kind, Optional<String> title, List<List<Fact>> meetings) {
  /** Copies the lists. */
  public ReportFacts {
    meetings = meetings.stream().map(List::copyOf).toList();
  }

  /** The facts of the first meeting, or none. */
  public List<Fact> facts() {
    return meetings.isEmpty() ? List.of() : meetings.get(0);
  }
}
