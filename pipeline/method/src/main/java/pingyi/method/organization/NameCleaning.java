package pingyi.method.organization;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/**
 * The spelling under which two names are the same name: compatibility forms folded (NFKC),
 * invisible characters, white space and punctuation removed, traditional characters turned into
 * simplified ones, letters lower-cased.
 */
public final class NameCleaning {
  /**
   * The characters of GB 2312 that ICU turns into others. All other characters of that standard are
   * simplified already, so a name made of them needs no transliteration.
   */
  static final String CHANGED = "乾俱吒夥姊後徵摺於箝苎菸著藉跤阪麴麽";

  private static final Charset SIMPLIFIED = Charset.forName("GB2312");

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
                || CHANGED.indexOf(point) >= 0
                || !simplified.canEncode((char) point);
      }
    }
    String plain = kept.toString();
    return traditional ? Simplifying.TO_SIMPLIFIED.transliterate(plain) : plain;
  }
}
