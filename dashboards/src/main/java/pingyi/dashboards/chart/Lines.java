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
