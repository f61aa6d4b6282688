package pingyi.recognition.kind;

import java.util.Locale;

/** What a document is. Only a review meeting gives a session. */
public enum DocumentKind {
  /** The report of a meeting at which party organizations or their secretaries were reviewed. */
  REVIEW_MEETING,
  /** What somebody said or was to say: a speech, a report by a secretary, a host's script. */
  SPEECH,
  /** A meeting of the demonstration-and-quality program. */
  PROJECT_MEETING,
  /** What is going to happen and what is to be handed in. */
  NOTICE,
  /** How reviews are to be done. */
  RULES,
  /** Anything else, such as the review of a leadership team. */
  OTHER;

  /** The word in outputs. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
