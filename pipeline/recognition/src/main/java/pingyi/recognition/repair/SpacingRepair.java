package pingyi.recognition.repair;

/** Closes the gaps of “1 月 19 日” and “100 余人”; other spaces may part things and stay. */
final class SpacingRepair implements RepairPass {
  private static final String MEASURES = "年月日号位名个家人余多时";

  @Override
  public void repair(TextEditor editor) {
    String text = editor.text();
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        continue;
      }
      int end = i;
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
        end++;
      }
      if (end < text.length() && closed(text.charAt(i - 1), text.charAt(end))) {
        editor.replace(i, end, "", RepairRule.SPACING, 0.95);
      }
      i = end;
    }
  }

  private static boolean closed(char left, char right) {
    boolean digitLeft = Character.isDigit(left);
    boolean digitRight = Character.isDigit(right);
    return (digitLeft && MEASURES.indexOf(right) >= 0)
        || ("年月全等共约近有".indexOf(left) >= 0 && digitRight)
        || ("余多".indexOf(left) >= 0 && MEASURES.indexOf(right) >= 0);
  }
}
