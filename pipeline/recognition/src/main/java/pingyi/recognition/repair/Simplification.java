package pingyi.recognition.repair;

import pingyi.text.SimplifiedForms;

/**
 * Traditional characters become simplified ones, by ICU's table. Characters of GB 2312 are
 * simplified already and stay, except 著, which is 着 in a traditional text unless it stands in one
 * of the words that keep it (著名, 著作).
 */
public final class Simplification implements RepairPass {
  /** Characters of GB 2312 that are traditional forms or ambiguous: they stay as they are. */
  private static final String BEFORE_KEPT = "显原论专编名译巨遗合卓昭土";

  private static final String AFTER_KEPT = "名作者称述录书有";

  @Override
  public void repair(TextEditor editor) {
    String text = editor.text();
    boolean traditional = false;
    for (int i = 0; i < text.length() && !traditional; i++) {
      traditional = simplified(text.charAt(i)) != text.charAt(i);
    }
    if (!traditional) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      char simple = character == '著' ? clinging(text, i) : simplified(character);
      if (simple != character) {
        editor.replace(i, i + 1, String.valueOf(simple), RepairRule.TRADITIONAL, 0.99);
      }
    }
  }

  private static char clinging(String text, int at) {
    boolean kept =
        (at > 0 && BEFORE_KEPT.indexOf(text.charAt(at - 1)) >= 0)
            || (at > 0 && "顯論專編譯遺".indexOf(text.charAt(at - 1)) >= 0)
            || (at + 1 < text.length() && AFTER_KEPT.indexOf(text.charAt(at + 1)) >= 0);
    return kept ? '著' : '着';
  }

  /** The simplified form of one ideograph; every other character is its own. */
  public static char simplified(char character) {
    return Ideographs.is(character) && SimplifiedForms.CHANGED_OF_GB2312.indexOf(character) < 0
        ? SimplifiedForms.of(character)
        : character;
  }

  /** A whole text in simplified characters, without a log. */
  public static String of(String text) {
    StringBuilder simple = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      simple.append(simplified(text.charAt(i)));
    }
    return simple.toString();
  }
}
