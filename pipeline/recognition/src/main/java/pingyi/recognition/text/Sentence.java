package pingyi.recognition.text;

/**
 * A sentence of the body.
 *
 * @param start where it starts in the clean text
 * @param text its text with its closing mark
 * @param masked the same length, with what stands in quotes and book marks blotted out: numbers in
 *     slogans and titles count nothing
 */
public record Sentence(int start, String text, String masked) {
  static Sentence of(int start, String text) {
    return new Sentence(start, text, Quotes.masked(text));
  }

  /** A stretch of this sentence in the clean text. */
  public Span span(int from, int to) {
    return new Span(start + from, start + to);
  }

  /** All of it. */
  public Span span() {
    return span(0, text.length());
  }
}
