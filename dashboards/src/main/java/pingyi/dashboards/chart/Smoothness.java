package pingyi.dashboards.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** The rendering hints of every picture: smooth edges and letters at fractions of a pixel. */
final class Smoothness {
  private Smoothness() {}

  static void of(Graphics2D surface) {
    surface.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    surface.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    surface.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    surface.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }
}
