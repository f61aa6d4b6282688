package pingyi.recognition.text;

/** Blots out what is quoted. */
public final class Quotes {
  private static final int LONGEST = 60;
  private static final String OPENING = "“《\"";
  private static final String CLOSING = "”》\"";
  private static final char BLOT = '\u25A1';

  private Quotes() {}

  /** The same text with every character between quotes or book marks blotted out. */
  public static String masked(String text) {
    StringBuilder masked = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      int kind = OPENING.indexOf(text.charAt(i));
      int close = kind < 0 ? -1 : closing(text, i + 1, CLOSING.charAt(kind));
      for (int j = i + 1; j < close; j++) {
        masked.setCharAt(j, BLOT);
      }
      i = close > 0 ? close + 1 : i + 1;
    }
    return masked.toString();
  }

  private static int closing(String text, int from, char mark) {
    int limit = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == mark) {
        return i;
      }
    }
    return -1;
  }
}
