package pingyi.dashboards.workbook;

import java.util.regex.Pattern;

/**
 * Text as a cell can hold it: readable by every spreadsheet, never a formula, never longer than
 * allowed.
 */
final class CellText {
  /** Excel refuses files with longer cells. */
  static final int LONGEST = 32_767;

  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final String cutMark;

  /**
   * @param cutMark what stands at the end of a text that was cut
   */
  CellText(String cutMark) {
    this.cutMark = cutMark;
  }

  /** The text without characters XML forbids, cut with a mark where it is too long. */
  String fit(String text) {
    String kept = legal(text);
    String legal = kept.contains("_x") ? ESCAPE.matcher(kept).replaceAll("_x005F_") : kept;
    if (legal.length() <= LONGEST) {
      return legal;
    }
    int end = LONGEST - cutMark.length();
    if (Character.isHighSurrogate(legal.charAt(end - 1))) {
      end--;
    }
    return legal.substring(0, end) + cutMark;
  }

  /**
   * The text on one line: headings and names of table columns must be the same string, and a line
   * break is written differently in each.
   */
  String line(String text) {
    return fit(text).replaceAll("\\s+", " ").strip();
  }

  /**
   * Whether a spreadsheet would take the text for a formula when a person edits the cell or saves
   * it as CSV (OWASP, CSV injection).
   */
  static boolean resemblesFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /** The width in columns of ASCII characters: a Han character counts two. */
  static int width(String text) {
    int width = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      width += width(character);
      at += Character.charCount(character);
    }
    return width;
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    return character >= 0x1100 && character != '−' && character != '—' ? 2 : 1;
  }

  private static String legal(String text) {
    if (isPlain(text) || text.codePoints().allMatch(CellText::isLegal)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(CellText::isLegal).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Whether a text holds neither controls nor surrogates, as nearly all do. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < 0x20 || c > 0xD7FF) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLegal(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
