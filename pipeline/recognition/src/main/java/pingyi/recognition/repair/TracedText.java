package pingyi.recognition.repair;

/** A text of which each character knows where in the decoded text it came from. */
public final class TracedText {
  private final String text;
  private final int[] origins;

  private TracedText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** A text that nothing has happened to. */
  static TracedText untouched(String text) {
    int[] origins = new int[text.length() + 1];
    for (int i = 0; i < origins.length; i++) {
      origins[i] = i;
    }
    return new TracedText(text, origins);
  }

  /** A text with one origin a character and one for its end. */
  static TracedText of(String text, int[] origins) {
    return new TracedText(text, origins);
  }

  /** The text as it is now. */
  public String text() {
    return text;
  }

  /** Where a character came from, in characters of the decoded text; the length is allowed. */
  public int origin(int index) {
    return origins[index];
  }

  /**
   * The place behind the original of the last character of a stretch, so that what was removed
   * behind the stretch does not belong to it.
   */
  public int originEnd(int end) {
    return end == 0 ? origins[0] : Math.max(origins[end - 1] + 1, origins[end - 1]);
  }
}
