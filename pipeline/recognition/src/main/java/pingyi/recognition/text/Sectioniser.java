package pingyi.recognition.text;

import java.util.ArrayList;
import java.util.List;
import pingyi.recognition.lexicon.Patterns;

/** Says of each line what it is. */
final class Sectioniser {
  private static final int LONGEST_TITLE = 70;
  private static final int SHORTEST_TITLE = 6;
  private static final int TITLE_AMONG_FIRST = 8;
  private static final int LONGEST_CREDIT = 80;

  private Sectioniser() {}

  static List<Line> lines(String clean, int first, int behind) {
    List<Line> lines = new ArrayList<>();
    boolean titled = false;
    for (int start = first, end; start < behind; start = end + 1) {
      end = clean.indexOf('\n', start);
      end = end < 0 || end > behind ? behind : end;
      int from = start;
      int to = end;
      while (from < to && clean.charAt(from) <= ' ') {
        from++;
      }
      while (to > from && clean.charAt(to - 1) <= ' ') {
        to--;
      }
      if (to > from) {
        String text = clean.substring(from, to);
        LineRole role = role(text, titled, lines.size());
        titled |= role == LineRole.TITLE;
        lines.add(new Line(from, text, role));
      }
    }
    return lines;
  }

  private static LineRole role(String text, boolean titled, int number) {
    if (text.length() > Math.max(LONGEST_TITLE, LONGEST_CREDIT)) {
      return LineRole.BODY;
    }
    Patterns patterns = Patterns.standard();
    if (patterns.found("line.publication", text) && text.indexOf('。') < 0) {
      return LineRole.PUBLICATION;
    }
    if (patterns.found("line.credit", text)) {
      return LineRole.CREDIT;
    }
    boolean title =
        !titled
            && number < TITLE_AMONG_FIRST
            && text.length() >= SHORTEST_TITLE
            && text.length() <= LONGEST_TITLE
            && "。;,:!?".indexOf(text.charAt(text.length() - 1)) < 0
            && text.indexOf('。') < 0
            && patterns.found("line.title", text);
    return title ? LineRole.TITLE : LineRole.BODY;
  }
}
