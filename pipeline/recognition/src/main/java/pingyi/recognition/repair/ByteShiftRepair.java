package pingyi.recognition.repair;

import pingyi.recognition.lexicon.CharacterPairs;

/**
 * Repairs GBK text that lost one lead byte: everything up to the next ASCII byte was then paired
 * wrongly, 確保“兩個 became 確?！皟蓚€. The shown characters are encoded again with code page 936 (as
 * Windows has it: € is the single byte 80), a lead byte is put before them, and they are decoded in
 * step. Which byte was lost is decided by {@link CharacterPairs}: the character must go with its
 * neighbours. Nothing is changed unless all of the result is common characters and what is shown is
 * not.
 */
final class ByteShiftRepair implements RepairPass {
  private static final int LONGEST_RUN = 60;
  private final GbkBytes bytes = new GbkBytes();

  @Override
  public void repair(TextEditor editor) {
    String text = editor.text();
    int from = 0;
    while (from < text.length()) {
      int at = next(text, from);
      if (at < 0) {
        return;
      }
      int end = spliced(editor, at);
      end = end > at ? end : shifted(editor, at);
      from = Math.max(end, at + 1);
    }
  }

  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '?' || text.charAt(i) == '\uFFFD') {
        return i;
      }
    }
    return -1;
  }

  /** A reading that was spliced into a character: 動?xùn)|北 is 動東北. */
  private int spliced(TextEditor editor, int at) {
    String text = editor.text();
    int close = reading(text, at + 1);
    if (close < 0 || close + 1 >= text.length()) {
      return at;
    }
    char trail = text.charAt(close + 1);
    if (trail < 0x40 || trail > 0x7E) {
      return at;
    }
    Gap gap = new Gap(left(text, at), close + 2 < text.length() ? text.charAt(close + 2) : ' ');
    char best = gap.bestWithTrail(bytes, trail);
    if (best == 0) {
      return at;
    }
    editor.replace(at, close + 2, String.valueOf(best), RepairRule.BYTE_SHIFT, gap.confidence());
    return close + 2;
  }

  private int shifted(TextEditor editor, int at) {
    String text = editor.text();
    int end = at + 1;
    while (end < text.length() && end - at <= LONGEST_RUN && partOfRun(text, at, end)) {
      end++;
    }
    if (end == at + 1 || end - at > LONGEST_RUN) {
      return at;
    }
    byte[] shown = bytes.encode(text.substring(at + 1, end));
    if (shown.length == 0 || shown[0] == 0) {
      return at;
    }
    if (shown.length % 2 == 1) {
      return fill(editor, at, end, shown, end);
    }
    if (end < text.length() && text.charAt(end) >= 0x40 && text.charAt(end) <= 0x7E) {
      return fill(editor, at, end, GbkBytes.plus(shown, text.charAt(end)), end + 1);
    }
    int close = end < text.length() && text.charAt(end) == '?' ? reading(text, end + 1) : -1;
    return close < 0 ? at : fillBothEnds(editor, at, shown, close + 1);
  }

  /** A run is what is not ASCII; its first character may have been folded to ASCII. */
  private static boolean partOfRun(String text, int at, int i) {
    char character = text.charAt(i);
    return character > 0x7F || (i == at + 1 && GbkBytes.FOLDED.indexOf(character) >= 0);
  }

  private int fill(TextEditor editor, int at, int end, byte[] shown, int after) {
    String text = editor.text();
    String rest = bytes.decode(shown, 1, shown.length);
    if (rest.isEmpty() && shown.length > 1 || !better(rest, text.substring(at + 1, end))) {
      return at;
    }
    char right =
        rest.isEmpty() ? (after < text.length() ? text.charAt(after) : ' ') : rest.charAt(0);
    Gap gap = new Gap(left(text, at), right);
    char lost = gap.bestWithTrail(bytes, (char) (shown[0] & 0xFF));
    if (lost == 0) {
      return at;
    }
    editor.replace(at, after, lost + rest, RepairRule.BYTE_SHIFT, gap.confidence());
    return after;
  }

  /** The last lead byte was lost too, together with the opening bracket of its reading. */
  private int fillBothEnds(TextEditor editor, int at, byte[] shown, int after) {
    String text = editor.text();
    int last = shown[shown.length - 1] & 0xFF;
    String rest = bytes.decode(shown, 1, shown.length - 1);
    char next = after < text.length() ? text.charAt(after) : ' ';
    Gap tail = new Gap(rest.isEmpty() ? left(text, at) : rest.charAt(rest.length() - 1), next);
    char end = tail.bestWithLead(bytes, (char) last);
    if (end == 0 || !better(rest + end, text.substring(at + 1, at + 2))) {
      return at;
    }
    Gap gap = new Gap(left(text, at), rest.isEmpty() ? end : rest.charAt(0));
    char lost = gap.bestWithTrail(bytes, (char) (shown[0] & 0xFF));
    if (lost == 0) {
      return at;
    }
    editor.replace(
        at,
        after,
        lost + rest + end,
        RepairRule.BYTE_SHIFT,
        Math.min(gap.confidence(), tail.confidence()));
    return after;
  }

  private static boolean better(String decoded, String shown) {
    CharacterPairs pairs = CharacterPairs.standard();
    for (int i = 0; i < decoded.length(); i++) {
      if (!pairs.common(Simplification.simplified(decoded.charAt(i)))) {
        return false;
      }
    }
    if (decoded.isEmpty()) {
      return true;
    }
    for (int i = 0; i < shown.length(); i++) {
      char character = shown.charAt(i);
      if (!pairs.common(Simplification.simplified(character)) || GbkBytes.wide(character)) {
        return true;
      }
    }
    return false;
  }

  /** The closing bracket of a toned reading that has no opening one. */
  private static int reading(String text, int from) {
    boolean toned = false;
    for (int i = from; i < text.length() && i <= from + 8; i++) {
      char character = text.charAt(i);
      if (character == ')') {
        return toned || i - from >= 2 ? (i > from ? i : -1) : -1;
      }
      if (!Ideographs.readingLetter(character)) {
        return -1;
      }
      toned |= Ideographs.toned(character);
    }
    return -1;
  }

  /** The character before the gap; a reading in brackets is passed over. */
  private static char left(String text, int at) {
    int i = at - 1;
    if (i > 0 && text.charAt(i) == ')') {
      int open = text.lastIndexOf('(', i);
      i = open > i - 10 && open > 0 ? open - 1 : i;
    }
    return i < 0 ? ' ' : text.charAt(i);
  }
}
