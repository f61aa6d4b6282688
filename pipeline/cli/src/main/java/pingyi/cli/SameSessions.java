package pingyi.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pingyi.recognition.ReportFacts;
import pingyi.recognition.kind.DocumentKind;
import pingyi.recognition.session.SessionLikeness;

/** Remembers the sessions of one command, so that a meeting on two sites is one session. */
final class SameSessions {
  private final Map<String, SessionLikeness> known = new LinkedHashMap<>();

  /** The first file that told of this meeting. */
  Optional<String> earlier(String file, ReportFacts facts) {
    if (facts.kind().kind() != DocumentKind.REVIEW_MEETING) {
      return Optional.empty();
    }
    SessionLikeness likeness = new SessionLikeness(facts.facts(), facts.text().clean().text());
    for (Map.Entry<String, SessionLikeness> each : known.entrySet()) {
      if (each.getValue().same(likeness)) {
        return Optional.of(each.getKey());
      }
    }
    known.put(file, likeness);
    return Optional.empty();
  }
}
