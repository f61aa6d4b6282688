package pingyi.method.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import pingyi.method.organization.NameCleaning;

/** The form of a problem in which two ways of writing it are equal. */
public final class ProblemKey {
  private static final String NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十";
  private static final String OPENING = "(（【";
  private static final String CLOSING = ")）】、.．:：";
  private static final int DIGITS = 10;

  private ProblemKey() {}

  /** Numbering at the beginning, spaces and punctuation removed, characters simplified. */
  public static String of(String problem) {
    return NameCleaning.clean(withoutNumbering(problem.strip()));
  }

  /** A number is a numbering only before its mark, and not before a further digit: 3.5% stays. */
  private static String withoutNumbering(String text) {
    int at = 0;
    while (at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int numbered = at;
    while (at < text.length() && NUMERALS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean marked = at > numbered && at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0;
    boolean decimal = marked && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return marked && !decimal ? text.substring(at + 1) : text;
  }

  /** The first digits of its digest. */
  static String digest(String key) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
