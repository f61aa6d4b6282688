package pingyi.recognition.fact;

import java.util.Locale;
import pingyi.recognition.lexicon.Lexicon;

/** How much the name of an organizer says. Only named and short ones may ever be linked. */
public enum NameStatus {
  /** A full name. */
  NAMED,
  /** A short form of a name. */
  SHORT,
  /** A post within an institution that is not said: 机关党委. */
  RELATIVE,
  /** No name at all: 学校, 我院. */
  UNNAMED,
  /** A name that was made unreadable on purpose: XX县. */
  MASKED;

  private static final int SHORTEST_FULL_NAME = 6;

  /** The status of an organizer's name. */
  public static NameStatus of(String organizer) {
    if (organizer.contains("X")
        || organizer.contains("×")
        || organizer.contains("某")
        || organizer.contains("*")) {
      return MASKED;
    }
    if (Lexicon.standard().words("unnamed").contains(organizer)) {
      return UNNAMED;
    }
    if (Lexicon.standard().words("relative").contains(organizer)) {
      return RELATIVE;
    }
    return organizer.length() < SHORTEST_FULL_NAME ? SHORT : NAMED;
  }

  /** The word in outputs. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
