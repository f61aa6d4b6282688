package pingyi.intake.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a text in which two ways of typing the same thing are equal. */
public final class CleanText {
  private static final Pattern BRACKET_AT_END =
      Pattern.compile("^(.+?)[(\\[【〔][^()\\[\\]【】〔〕]*[)\\]】〕]$");

  private CleanText() {}

  /** NFKC, all white space and invisible format characters removed, case ignored. */
  public static String of(String text) {
    return withoutSpaces(text).toLowerCase(Locale.ROOT);
  }

  /** NFKC, all white space and invisible format characters removed. */
  public static String withoutSpaces(String text) {
    if (text.chars().allMatch(CleanText::plain)) {
      // Most cells are clean as they are, and there are millions of them.
      return text;
    }
    String normal =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(normal.length());
    normal
        .codePoints()
        .filter(
            point ->
                !Character.isWhitespace(point)
                    && !Character.isSpaceChar(point)
                    && Character.getType(point) != Character.FORMAT
                    && !Character.isISOControl(point))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Visible ASCII and the common ideographs, which every normal form leaves alone. */
  private static boolean plain(int character) {
    return (character > 0x20 && character < 0x7F) || (character >= 0x4E00 && character <= 0x9FA5);
  }

  /** A cleaned text without the bracket at its end, where it has one: 好(票) is 好. */
  public static Optional<String> withoutBracket(String cleaned) {
    Matcher matcher = BRACKET_AT_END.matcher(cleaned);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
