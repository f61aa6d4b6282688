package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Swatches with names in one line, in the order of the marks. */
record Key(List<String> labels, List<Color> colors) {
  static final double HEIGHT = 24;
  private static final double SWATCH = 11;

  void draw(Pen pen, double x, double y) {
    Font font = Fonts.regular(Theme.LABEL);
    double at = x;
    for (int i = 0; i < labels.size(); i++) {
      pen.box(new Rectangle2D.Double(at, y - SWATCH / 2, SWATCH, SWATCH), colors.get(i));
      at += SWATCH + 6;
      pen.text(labels.get(i), at, y, Pen.Side.LEFT, font, Theme.INK);
      at += Pen.width(labels.get(i), font) + 18;
    }
  }
}
