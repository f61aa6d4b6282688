package pingyi.method.organization;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Whether two characters sound alike, tones aside, by ICU's Han-Latin transliteration.
 *
 * <p>Its tables take a third of a second to load, more than all other matching of a small
 * workspace. Level 1 of GB 2312 holds the 3,755 common characters in the order of their sounds, so
 * two of them that stand far apart there cannot sound alike and need no table.
 */
final class Homophones {
  /** No syllable has more characters in level 1 of GB 2312; {@code HomophonesTest} counts them. */
  static final int LONGEST_SYLLABLE = 60;

  /** Grave, acute, macron and caron; the dots of ü stay. */
  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0304\u030C]");

  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final int FIRST_ROW = 0xB0;
  private static final int LAST_ROW = 0xD7;
  private static final int FIRST_CELL = 0xA1;
  private static final int CELLS = 94;

  private Homophones() {}

  /** Loaded on first need. */
  private static final class Sounds {
    static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin");

    /** What was asked for once; a register has a few thousand characters. */
    static final Map<Character, String> KNOWN = new ConcurrentHashMap<>();
  }

  /** Whether both are ideographs with one sound. */
  static boolean alike(char left, char right) {
    return mayBeAlike(left, right) && sound(left).equals(sound(right));
  }

  /** Whether two characters may be alike, as far as can be told without the tables. */
  static boolean mayBeAlike(char left, char right) {
    if (!Character.isIdeographic(left) || !Character.isIdeographic(right)) {
      return false;
    }
    int leftPlace = place(left);
    int rightPlace = place(right);
    return leftPlace < 0 || rightPlace < 0 || Math.abs(leftPlace - rightPlace) <= LONGEST_SYLLABLE;
  }

  /** The sound of one character, without tone. */
  static String sound(char letter) {
    return Sounds.KNOWN.computeIfAbsent(letter, Homophones::heard);
  }

  private static String heard(char letter) {
    String marked =
        Normalizer.normalize(
            Sounds.TO_LATIN.transliterate(String.valueOf(letter)), Normalizer.Form.NFD);
    return TONES.matcher(marked).replaceAll("").strip();
  }

  /** The place in level 1 of GB 2312, from 0; -1 for a character that is not there. */
  static int place(char letter) {
    byte[] bytes = String.valueOf(letter).getBytes(GB2312);
    if (bytes.length != 2) {
      return -1;
    }
    int row = bytes[0] & 0xFF;
    return row < FIRST_ROW || row > LAST_ROW
        ? -1
        : (row - FIRST_ROW) * CELLS + (bytes[1] & 0xFF) - FIRST_CELL;
  }
}
