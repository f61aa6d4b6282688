package pingyi.recognition.repair;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Characters and bytes of code page 936 as Windows has it. */
final class GbkBytes {
  /** Marks that compatibility folding makes of full-width ones, whose lead byte is A3. */
  static final String FOLDED = "!\"#$%&'()*+,-./:;<=>@[\\]^_`{|}~";

  private static final Charset WINDOWS_936 = Charset.forName("x-mswin-936");

  /** The bytes of a shown run; empty if a character has none. */
  byte[] encode(String shown) {
    StringBuilder wide = new StringBuilder(shown);
    if (!shown.isEmpty() && FOLDED.indexOf(shown.charAt(0)) >= 0) {
      wide.setCharAt(0, (char) (shown.charAt(0) + 0xFEE0));
    }
    byte[] bytes = wide.toString().getBytes(WINDOWS_936);
    return new String(bytes, WINDOWS_936).contentEquals(wide) ? bytes : new byte[0];
  }

  /** The characters of whole pairs of bytes; empty if a pair is none. */
  String decode(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, WINDOWS_936);
    return (to - from) % 2 == 0 && text.length() * 2 == to - from && text.indexOf('\uFFFD') < 0
        ? text
        : "";
  }

  /** The character of one pair, or 0. */
  char character(int lead, int trail) {
    String text = new String(new byte[] {(byte) lead, (byte) trail}, WINDOWS_936);
    return text.length() == 1 && text.charAt(0) != '\uFFFD' ? text.charAt(0) : 0;
  }

  static byte[] plus(byte[] bytes, char last) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = (byte) last;
    return longer;
  }

  /** A full-width mark or the euro sign, which damage makes and writers of these texts do not. */
  static boolean wide(char character) {
    return character == '€' || (character >= 0xFF01 && character <= 0xFF5E);
  }
}
