package pingyi.recognition.repair;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tags of a text. What was searched for once is not searched for again, so that a text of
 * nothing but opening brackets still takes one walk.
 */
final class Tags {
  private static final int LONGEST_TAG = 4000;
  private static final int LONGEST_COMMENT = 20_000;
  private static final int LONGEST_ELEMENT = 400_000;

  /**
   * A tag or comment.
   *
   * @param name in small letters; empty for a comment or declaration
   * @param opening whether something starts here
   * @param end the place behind it
   */
  record Tag(String name, boolean opening, int end) {
    boolean comment() {
      return name.isEmpty();
    }
  }

  private final String text;
  private final NextMark bracket;
  private final NextMark commentEnd;
  private final Set<String> unclosed = new HashSet<>();

  Tags(String text) {
    this.text = text;
    this.bracket = new NextMark(text, ">");
    this.commentEnd = new NextMark(text, "-->");
  }

  /** The tag that starts here, if one does and ends within reach. */
  @Nullable Tag at(int at) {
    if (text.charAt(at) != '<' || at + 2 >= text.length()) {
      return null;
    }
    char second = text.charAt(at + 1);
    if (second == '!' || second == '?') {
      boolean comment = text.startsWith("<!--", at);
      int end = comment ? commentEnd.from(at + 4) : bracket.from(at + 2);
      return end < 0 || end - at > LONGEST_COMMENT
          ? null
          : new Tag("", false, end + (comment ? 3 : 1));
    }
    int start = second == '/' ? at + 2 : at + 1;
    int stop = start;
    while (stop < text.length() && stop < start + 12 && letter(text.charAt(stop))) {
      stop++;
    }
    if (stop == start || stop >= text.length() || " \t\r\n/>:".indexOf(text.charAt(stop)) < 0) {
      return null;
    }
    int end = bracket.from(stop);
    if (end < 0 || end - at > LONGEST_TAG) {
      return null;
    }
    return new Tag(text.substring(start, stop).toLowerCase(Locale.ROOT), second != '/', end + 1);
  }

  /** The place behind the closing tag of an element, or -1. */
  int closing(String name, int from) {
    if (unclosed.contains(name)) {
      return -1;
    }
    int limit = Math.min(text.length(), from + LONGEST_ELEMENT);
    for (int i = from; i + 2 + name.length() <= limit; i++) {
      if (text.charAt(i) == '<'
          && text.charAt(i + 1) == '/'
          && text.regionMatches(true, i + 2, name, 0, name.length())) {
        int end = bracket.from(i);
        return end < 0 ? text.length() : end + 1;
      }
    }
    unclosed.add(name);
    return -1;
  }

  private static boolean letter(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }

  /** The next occurrence of a mark for places that only grow. */
  private static final class NextMark {
    private final String text;
    private final String mark;
    private int known = -1;
    private boolean over;

    NextMark(String text, String mark) {
      this.text = text;
      this.mark = mark;
    }

    int from(int place) {
      if (!over && known < place) {
        known = text.indexOf(mark, place);
        over = known < 0;
      }
      return over ? -1 : known;
    }
  }
}
