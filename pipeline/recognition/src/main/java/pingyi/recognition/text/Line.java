package pingyi.recognition.text;

/**
 * A line of the clean text.
 *
 * @param start where it starts in the clean text
 * @param text without white space at its ends
 * @param role what it is
 */
public record Line(int start, String text, LineRole role) {
  /** Where it lies. */
  public Span span() {
    return new Span(start, start + text.length());
  }
}
