package pingyi.method.organization;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * The spelling under which two names are the same name: compatibility forms folded (NFKC),
 * invisible characters, white space and punctuation removed, traditional characters turned into
 * simplified ones, letters lower-cased.
 */
public final class NameCleaning {
  private NameCleaning() {}

  /**
   * Loaded on first need: ICU's rule tables cost more to load than a whole small workspace to
   * match.
   */
  private static final class Simplifying {
    static final Transliterator TO_SIMPLIFIED =
        Transliterator.getInstance("Traditional-Simplified");
  }

  /**
   * The cleaned spelling of a name; empty text when nothing but white space and punctuation was
   * sent.
   */
  public static String clean(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(folded.length());
    boolean ideographs = false;
    for (int i = 0; i < folded.length(); ) {
      int point = folded.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        kept.appendCodePoint(Character.toLowerCase(point));
        ideographs |= Character.isIdeographic(point);
      }
    }
    String plain = kept.toString();
    return ideographs ? Simplifying.TO_SIMPLIFIED.transliterate(plain) : plain;
  }
}
