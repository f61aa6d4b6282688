package pingyi.recognition.repair;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities of HTML that reports hold. */
final class Entities {
  private static final int LONGEST = 10;
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("ensp", " "),
          Map.entry("emsp", " "),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("quot", "\""),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("mdash", "—"),
          Map.entry("ndash", "–"),
          Map.entry("hellip", "…"),
          Map.entry("middot", "·"),
          Map.entry("bull", "•"),
          Map.entry("times", "×"),
          Map.entry("raquo", "»"),
          Map.entry("laquo", "«"),
          Map.entry("copy", "©"));

  private Entities() {}

  /** An entity with the place behind it. */
  record Entity(String meaning, int end) {}

  /** The entity that starts here, if one does. */
  static @Nullable Entity at(String text, int at) {
    if (text.charAt(at) != '&') {
      return null;
    }
    int end = at + 1;
    while (end < text.length() && end <= at + LONGEST && text.charAt(end) != ';') {
      end++;
    }
    if (end >= text.length() || text.charAt(end) != ';') {
      return null;
    }
    String name = text.substring(at + 1, end);
    String meaning = name.startsWith("#") ? numbered(name.substring(1)) : NAMED.get(name);
    return meaning == null ? null : new Entity(meaning, end + 1);
  }

  private static @Nullable String numbered(String number) {
    try {
      int point =
          number.startsWith("x") || number.startsWith("X")
              ? Integer.parseInt(number.substring(1), 16)
              : Integer.parseInt(number);
      return Character.isValidCodePoint(point)
              && point >= 0x20
              && !Character.isSurrogate((char) point)
          ? Character.toString(point)
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
