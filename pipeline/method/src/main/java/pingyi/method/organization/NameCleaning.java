package pingyi.method.organization;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import pingyi.text.SimplifiedForms;

/**
 * The spelling under which two names are the same name: compatibility forms folded (NFKC),
 * invisible characters, white space and punctuation removed, traditional characters turned into
 * simplified ones, letters lower-cased.
 */
public final class NameCleaning {
  private static final Charset SIMPLIFIED = Charset.forName("GB2312");

  private NameCleaning() {}

  /**
   * The cleaned spelling of a name; empty text when nothing but white space and punctuation was
   * sent.
   */
  public static String clean(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(folded.length());
    boolean traditional = false;
    CharsetEncoder simplified = null;
    for (int i = 0; i < folded.length(); ) {
      int point = folded.codePointAt(i);
      i += Character.charCount(point);
      if (!Character.isLetterOrDigit(point)) {
        continue;
      }
      kept.appendCodePoint(Character.toLowerCase(point));
      if (!traditional && Character.isIdeographic(point)) {
        simplified = simplified == null ? SIMPLIFIED.newEncoder() : simplified;
        traditional =
            !Character.isBmpCodePoint(point)
                || SimplifiedForms.CHANGED_OF_GB2312.indexOf(point) >= 0
                || !simplified.canEncode((char) point);
      }
    }
    String plain = kept.toString();
    return traditional ? SimplifiedForms.of(plain) : plain;
  }
}
