package pingyi.recognition.repair;

/**
 * Joins lines that were cut at a fixed width: where most lines are as long as the longest, a full
 * line without a closing mark goes on in the next one.
 */
final class LineUnwrapping implements RepairPass {
  private static final int NARROWEST = 18;
  private static final int WIDEST = 90;
  private static final String CLOSING = "。!?:;”》)|";

  @Override
  public void repair(TextEditor editor) {
    String text = editor.text();
    int width = width(text);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      boolean last = end + 1 >= text.length();
      if (!last && goesOn(text, start, end, width)) {
        editor.replace(end, end + 1, "", RepairRule.LINE_WRAP, 0.9);
      }
      start = end + 1;
    }
  }

  private static boolean goesOn(String text, int start, int end, int width) {
    char next = text.charAt(end + 1);
    if (end == start || next == '\n') {
      return false;
    }
    if ("。,、;".indexOf(next) >= 0 && Ideographs.is(text.charAt(end - 1))) {
      return true;
    }
    return width > 0
        && end - start >= width - 3
        && CLOSING.indexOf(text.charAt(end - 1)) < 0
        && next != ' ';
  }

  /** The width at which a program cut the lines, or 0. */
  private static int width(String text) {
    int longest = 0;
    int lines = 0;
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      longest = Math.max(longest, end - start);
    }
    if (longest < NARROWEST || longest > WIDEST) {
      return 0;
    }
    int full = 0;
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > NARROWEST / 2) {
        lines++;
      }
      if (end - start >= longest - 3 && CLOSING.indexOf(text.charAt(end - 1)) < 0) {
        full++;
      }
    }
    return full >= 2 && full * 4 >= lines ? longest : 0;
  }
}
