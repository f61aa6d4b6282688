package pingyi.dashboards.deck;

import java.awt.Font;
import java.util.List;
import pingyi.dashboards.chart.Fonts;
import pingyi.dashboards.chart.Lines;
import pingyi.dashboards.chart.Theme;

/**
 * Paragraphs measured for their box: POI and most renderers do not shrink text, so the size is
 * settled here. A short lead before a colon is set bold.
 */
record Bullets(List<String> texts, double points, double gap) {
  private static final double LEADING = 1.6;
  private static final double INDENT = 18;
  private static final double LEAST = 10;
  private static final double AIRY = 18;
  private static final int LONGEST_LEAD = 14;

  /** Latin letters are half as wide. */
  private static final int LONGEST_LATIN_LEAD = 22;

  /** The largest size at which the texts fit, which are never smaller than can be read. */
  static Bullets fitted(List<String> texts, double most, double width, double height) {
    for (double points = most; points >= LEAST; points -= 0.5) {
      Bullets bullets = new Bullets(texts, points, points * 0.7);
      double left = height - bullets.height(width);
      if (left >= 0) {
        // Few paragraphs stand further apart instead of leaving the lower half empty.
        double more = Math.min(points * 0.8, left / texts.size() / 2);
        return most >= AIRY ? new Bullets(texts, points, bullets.gap() + more) : bullets;
      }
    }
    throw new IllegalArgumentException(
        "The text does not fit its slide even at " + LEAST + " points: " + texts.get(0));
  }

  double height(double width) {
    Font font = Fonts.regular(points);
    double sum = 0;
    for (String text : texts) {
      sum += Lines.of(text, font, (width - INDENT) * 0.97).size() * points * LEADING + gap;
    }
    return sum;
  }

  /** Where the colon of a short lead stands; else -1. */
  private static int lead(String text) {
    int chinese = text.indexOf('：');
    int latin = text.indexOf(": ");
    if (chinese > 0) {
      return chinese <= LONGEST_LEAD ? chinese : -1;
    }
    return latin <= LONGEST_LATIN_LEAD ? latin : -1;
  }

  /** The paragraphs. */
  void write(Markup markup) {
    for (int i = 0; i < texts.size(); i++) {
      markup
          .add("<a:p><a:pPr><a:spcBef><a:spcPts val=\"")
          .add(i == 0 ? 0 : Math.round(gap * 100))
          .add("\"/></a:spcBef></a:pPr>");
      String text = texts.get(i);
      int colon = lead(text);
      if (colon > 0) {
        markup.run(text.substring(0, colon + 1), points, true, Theme.NAVY);
        text = text.substring(colon + 1);
      }
      markup.run(text, points, false, Theme.INK).add("</a:p>");
    }
  }
}
