package pingyi.recognition.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns â€œ back into “: a lead byte of UTF-8 that shows as a Latin letter, followed by as many
 * characters as it announces, all of which are continuation bytes, is one character. A lone Â is
 * what is left of a no-break space.
 */
final class LatinOneRepair implements RepairPass {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Override
  public void repair(TextEditor editor) {
    String text = editor.text();
    CharsetEncoder encoder = WINDOWS.newEncoder();
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    for (int i = 0; i < text.length(); i++) {
      int length = announced(text.charAt(i));
      if (length == 0) {
        continue;
      }
      Optional<String> meant =
          i + length <= text.length()
              ? meant(text.substring(i, i + length), encoder, decoder)
              : Optional.empty();
      if (meant.isPresent()) {
        editor.replace(i, i + length, meant.get(), RepairRule.UTF8_AS_LATIN1, 0.95);
        i += length - 1;
      } else if (text.charAt(i) == 'Â' && alone(text, i)) {
        editor.replace(i, i + 1, "", RepairRule.UTF8_AS_LATIN1, 0.7);
      }
    }
  }

  private static int announced(char character) {
    if (character >= 0xC2 && character <= 0xDF) {
      return 2;
    }
    if (character >= 0xE0 && character <= 0xEF) {
      return 3;
    }
    return character >= 0xF0 && character <= 0xF4 ? 4 : 0;
  }

  private static boolean alone(String text, int at) {
    boolean left = at == 0 || text.charAt(at - 1) > 0x2000 || text.charAt(at - 1) <= ' ';
    boolean right =
        at + 1 == text.length() || text.charAt(at + 1) > 0x2000 || text.charAt(at + 1) <= ' ';
    return left && right;
  }

  private static Optional<String> meant(
      String shown, CharsetEncoder encoder, CharsetDecoder decoder) {
    byte[] bytes = new byte[shown.length()];
    for (int i = 0; i < shown.length(); i++) {
      int value = value(shown.charAt(i), encoder);
      if (value < 0x80 || (i > 0 && value > 0xBF)) {
        return Optional.empty();
      }
      bytes[i] = (byte) value;
    }
    try {
      return Optional.of(decoder.reset().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int value(char character, CharsetEncoder encoder) {
    if (character <= 0xFF) {
      return character;
    }
    try {
      return encoder.reset().encode(CharBuffer.wrap(new char[] {character})).get(0) & 0xFF;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }
}
