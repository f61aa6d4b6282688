package pingyi.recognition.repair;

/**
 * A comma before another mark goes, and a mark that is repeated stands once: “,。” is “。” and “。。。”
 * is “。”. Quotes, brackets and dots of ASCII are left alone.
 */
final class PunctuationRepair implements RepairPass {
  private static final String MARKS = ",、。;:!?";
  private static final String BRACKETS = "()[]【】《》“”";
  private static final int DEEPEST = 3;

  @Override
  public void repair(TextEditor editor) {
    String text = editor.text();
    for (int i = 0; i < text.length(); i++) {
      if (BRACKETS.indexOf(text.charAt(i)) >= 0) {
        i = brackets(editor, i);
        continue;
      }
      if (MARKS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int end = i + 1;
      while (end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (end - i > 1) {
        String kept = String.valueOf(strongest(text, i, end));
        editor.replace(i, end, kept, RepairRule.DOUBLED_PUNCTUATION, 0.98);
        i = end - 1;
      }
    }
  }

  /** Nobody nests so deep: such a run is one bracket. Returns its last place. */
  private static int brackets(TextEditor editor, int start) {
    String text = editor.text();
    int end = start + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(start)) {
      end++;
    }
    if (end - start > DEEPEST) {
      String one = String.valueOf(text.charAt(start));
      editor.replace(start, end, one, RepairRule.DOUBLED_PUNCTUATION, 0.9);
    }
    return end - 1;
  }

  /** The first mark of the run that is no comma. */
  private static char strongest(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ',') {
        return text.charAt(i);
      }
    }
    return ',';
  }
}
