package pingyi.recognition.session;

import java.util.List;
import java.util.Optional;
import pingyi.recognition.fact.Fact;
import pingyi.recognition.fact.NameStatus;

/**
 * What a report says that tells its meeting from others: two reports with the same are about one
 * meeting, on two sites. Names that say little (机关党委, 我院) never decide: then the texts must be
 * alike.
 */
public final class SessionLikeness {
  private static final List<String> COUNTS = List.of("on_site_count", "written_count");
  private static final double ALIKE = 0.35;
  private final List<Fact> facts;
  private final Shingles shingles;

  /** Takes the facts of a session and the readable text. */
  public SessionLikeness(List<Fact> facts, String text) {
    this.facts = List.copyOf(facts);
    this.shingles = Shingles.of(text);
  }

  /** Whether two reports are about one meeting. */
  public boolean same(SessionLikeness other) {
    if (!agree(other, "review_year") || !sameDay(other)) {
      return false;
    }
    for (String count : COUNTS) {
      if (!agree(other, count)) {
        return false;
      }
    }
    boolean named =
        named()
            && other.named()
            && value("organizer").equals(other.value("organizer"))
            && value("meeting_date").isPresent()
            && value("meeting_date").equals(other.value("meeting_date"))
            && value("review_year").isPresent()
            && value("review_year").equals(other.value("review_year"));
    return named || shingles.likeness(other.shingles) >= ALIKE;
  }

  private boolean named() {
    return value("organizer")
        .map(name -> NameStatus.of(name.toString()))
        .filter(NameStatus.NAMED::equals)
        .isPresent();
  }

  /** The same month and day, and no two years that differ. */
  private boolean sameDay(SessionLikeness other) {
    Optional<Object> mine = value("meeting_date");
    Optional<Object> theirs = other.value("meeting_date");
    if (mine.isEmpty() || theirs.isEmpty()) {
      return true;
    }
    String left = mine.get().toString();
    String right = theirs.get().toString();
    boolean day = left.substring(left.length() - 5).equals(right.substring(right.length() - 5));
    return day && (left.startsWith("--") || right.startsWith("--") || left.equals(right));
  }

  private boolean agree(SessionLikeness other, String field) {
    Optional<Object> mine = value(field);
    Optional<Object> theirs = other.value(field);
    return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
  }

  private Optional<Object> value(String field) {
    return facts.stream().filter(fact -> fact.field().equals(field)).map(Fact::value).findFirst();
  }
}
