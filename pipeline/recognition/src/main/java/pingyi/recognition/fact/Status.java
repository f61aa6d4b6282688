package pingyi.recognition.fact;

import java.util.Locale;

/** Where a fact comes from. What is not stated has no fact. */
public enum Status {
  /** The report says so. */
  STATED,
  /** A named rule concludes it from what the report says. */
  DERIVED;

  /** The word in outputs. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
