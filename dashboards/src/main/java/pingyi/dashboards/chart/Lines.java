package pingyi.dashboards.chart;

import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a text into lines of a width as a Chinese typesetter would. */
public final class Lines {
  private Lines() {}

  /**
   * The lines of a text; a Chinese text breaks between most characters, but never before a closing
   * mark, which {@link BreakIterator} knows.
   */
  public static List<String> of(String text, Font font, double width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.strip().split("\\R")) {
      lines.addAll(paragraph(paragraph, font, width));
    }
    return lines;
  }

  /**
   * The lines of a text, two of them parted after a mark rather than where the first is full, so
   * that no single word is left for the second.
   */
  public static List<String> balanced(String text, Font font, double width) {
    List<String> greedy = of(text, font, width);
    if (greedy.size() != 2) {
      return greedy;
    }
    List<String> best = greedy;
    double least = cost(greedy, font, width);
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      List<String> lines = List.of(text.substring(0, at).strip(), text.substring(at).strip());
      double cost = cost(lines, font, width);
      if (cost < least) {
        least = cost;
        best = lines;
      }
    }
    return best;
  }

  /** How uneven two lines are, less where the first ends with a mark; endless when one is full. */
  private static double cost(List<String> lines, Font font, double width) {
    double first = Pen.width(lines.get(0), font);
    double second = Pen.width(lines.get(1), font);
    if (first > width || second > width || lines.get(0).isEmpty() || lines.get(1).isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    char end = lines.get(0).charAt(lines.get(0).length() - 1);
    double pause = "，；：,;:".indexOf(end) >= 0 ? 0 : "、".indexOf(end) >= 0 ? 0.3 : 0.6;
    return Math.abs(first - second) / width + pause;
  }

  /** The width of one line. */
  public static double width(String text, Font font) {
    return Pen.width(text, font);
  }

  private static List<String> paragraph(String text, Font font, double width) {
    if (Pen.width(text, font) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    int start = 0;
    int last = 0;
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      String piece = text.substring(start, at).stripTrailing();
      if (Pen.width(piece, font) > width && last > start) {
        lines.add(text.substring(start, last).strip());
        start = last;
      }
      last = at;
    }
    lines.add(text.substring(start).strip());
    return lines;
  }
}
