package pingyi.recognition.text;

/**
 * A stretch of the clean text.
 *
 * @param start the first character
 * @param end the place behind the last one
 */
public record Span(int start, int end) {
  /** Checks the order. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No stretch: " + start + " to " + end);
    }
  }

  /** The stretch from the start of one to the end of another. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
