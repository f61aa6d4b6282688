package pingyi.recognition.grammar;

import java.util.OptionalLong;
import pingyi.intake.number.ChineseNumeral;

/** Reads one numeral in digits or characters. */
public final class Numeral {
  private static final String CHARACTERS = "零〇一二两三四五六七八九十百廿";

  private Numeral() {}

  /** Whether a character belongs to a numeral. */
  public static boolean part(char character) {
    return (character >= '0' && character <= '9') || CHARACTERS.indexOf(character) >= 0;
  }

  /** The value, if the text is a numeral below 100,000. */
  public static OptionalLong value(String text) {
    if (text.isEmpty() || text.length() > 6) {
      return OptionalLong.empty();
    }
    boolean digits = text.chars().allMatch(character -> character >= '0' && character <= '9');
    if (digits) {
      return text.length() > 5 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
    return text.chars().anyMatch(character -> character >= '0' && character <= '9')
        ? OptionalLong.empty()
        : ChineseNumeral.parse(text);
  }
}
