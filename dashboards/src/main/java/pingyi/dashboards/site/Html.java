package pingyi.dashboards.site;

/** Text that comes from data, as it may stand in a page or in an attribute with double quotes. */
final class Html {
  private Html() {}

  /** The text with everything a browser would read as markup written out. */
  static String escaped(String text) {
    StringBuilder written = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      switch (character) {
        case '<' -> written.append("&lt;");
        case '>' -> written.append("&gt;");
        case '&' -> written.append("&amp;");
        case '"' -> written.append("&quot;");
        case '\'' -> written.append("&#39;");
        default ->
            written.append(isForbidden(character) || isAlone(text, at) ? '\ufffd' : character);
      }
    }
    return written.toString();
  }

  /** Half a character cannot be written in UTF-8. */
  private static boolean isAlone(String text, int at) {
    char character = text.charAt(at);
    if (Character.isHighSurrogate(character)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(character)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static boolean isForbidden(char character) {
    return character < 0x20 && character != '\n' && character != '\t' && character != '\r'
        || character == 0x7f
        || character >= 0xfffe;
  }
}
