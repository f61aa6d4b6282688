package pingyi.recognition.repair;

/**
 * Removes the readings that some sites put behind characters: 機(jī)關(guān). A bracket with a toned
 * vowel is a reading wherever it stands; one without counts only behind a character and in a text
 * that has several toned ones. A reading whose opening bracket was swallowed by byte damage is
 * removed with it.
 */
final class PinyinRemoval implements RepairPass {
  private static final int LONGEST = 8;
  private static final int TONED_BRACKETS_OF_SUCH_A_SITE = 3;

  @Override
  public void repair(TextEditor editor) {
    String text = editor.text();
    boolean such = tonedBrackets(text) >= TONED_BRACKETS_OF_SUCH_A_SITE;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '(' || character == '（') {
        int end = closing(text, i + 1);
        if (end > 0 && (hasTone(text, i + 1, end) || (such && i > 0 && reading(text, i, end)))) {
          editor.replace(i, end + 1, "", RepairRule.PINYIN, such ? 0.99 : 0.9);
          i = end;
        }
      } else if (Ideographs.readingLetter(character)
          && i > 0
          && Ideographs.is(text.charAt(i - 1))) {
        int end = closing(text, i);
        if (end > 0 && hasTone(text, i, end)) {
          editor.replace(i, end + 1, "", RepairRule.PINYIN, 0.9);
          i = end;
        }
      }
    }
  }

  private static int tonedBrackets(String text) {
    int count = 0;
    for (int i = text.indexOf('('); i >= 0; i = text.indexOf('(', i + 1)) {
      int end = closing(text, i + 1);
      if (end > 0 && hasTone(text, i + 1, end)) {
        count++;
      }
    }
    return count;
  }

  /** A bracket with letters that could be a reading although no tone shows: (de). */
  private static boolean reading(String text, int open, int close) {
    String inside = text.substring(open + 1, close).strip();
    return Ideographs.is(text.charAt(open - 1))
        && inside.length() <= 6
        && inside.chars().anyMatch(letter -> "aeiouü".indexOf(letter) >= 0);
  }

  /** The closing bracket, if only letters and spaces lie before it. */
  private static int closing(String text, int from) {
    int letters = 0;
    for (int i = from; i < text.length() && i <= from + LONGEST; i++) {
      char character = text.charAt(i);
      if (character == ')' || character == '）') {
        return letters > 0 ? i : -1;
      }
      if (Ideographs.readingLetter(character)) {
        letters++;
      } else if (character != ' ') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean hasTone(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Ideographs.toned(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
