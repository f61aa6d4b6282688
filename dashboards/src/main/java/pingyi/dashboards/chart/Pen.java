package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pingyi.dashboards.briefing.Figure.Emphasis;

/** The few strokes all pictures are made of, on any surface. */
record Pen(Graphics2D surface) {
  /** Widths do not depend on the surface, so the picture breaks its lines alike everywhere. */
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private static final float LARGE = 64;
  private static final Map<Font, Font> MEASURED = new ConcurrentHashMap<>();

  /** Where the point stands in the text: left, middle or right. */
  enum Side {
    LEFT(0),
    MIDDLE(0.5),
    RIGHT(1);

    final double share;

    Side(double share) {
      this.share = share;
    }
  }

  /**
   * The width of a text, measured in large letters: of letters below 48 points Java draws each to
   * measure it, and for each size anew.
   */
  static double width(String text, Font font) {
    Font large = MEASURED.computeIfAbsent(font, one -> one.deriveFont(LARGE));
    return large.getStringBounds(text, MEASURE).getWidth() * font.getSize2D() / LARGE;
  }

  /** The text, or as much of it as fits with an ellipsis. */
  static String fit(String text, Font font, double room) {
    if (width(text, font) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end) + "…", font) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  /** One line whose middle height is y. */
  void text(String text, double x, double y, Side side, Font font, Color color) {
    if (text.isEmpty()) {
      return;
    }
    surface.setFont(font);
    surface.setPaint(color);
    double start = x - width(text, font) * side.share - hanging(text, side, font);
    surface.setRenderingHint(Anchor.KEY, side.share);
    surface.drawString(text, (float) start, (float) (y + font.getSize2D() * 0.36));
    surface.setRenderingHint(Anchor.KEY, Anchor.MIDDLE);
  }

  /** An opening mark fills only the right half of its square: hung out, the line starts flush. */
  private static double hanging(String text, Side side, Font font) {
    boolean hangs = side == Side.LEFT && "“《（「".indexOf(text.charAt(0)) >= 0;
    return hangs ? font.getSize2D() * 0.5 : 0;
  }

  void fill(Shape shape, Color color) {
    surface.setPaint(color);
    surface.fill(shape);
  }

  void outline(Shape shape, Stroke stroke, Color color) {
    surface.setPaint(color);
    surface.setStroke(stroke);
    surface.draw(shape);
  }

  void line(double x1, double y1, double x2, double y2, Stroke stroke, Color color) {
    outline(new Line2D.Double(x1, y1, x2, y2), stroke, color);
  }

  void box(Rectangle2D box, Color color) {
    fill(box, color);
  }

  /** A mark; its shape says the same as its colour. */
  void mark(double x, double y, double radius, Emphasis emphasis) {
    fill(markShape(x, y, radius, emphasis), Theme.color(emphasis));
  }

  /** A mark without a filling: a value that has no interval. */
  void hollowMark(double x, double y, double radius, Emphasis emphasis) {
    Shape shape = markShape(x, y, radius, emphasis);
    fill(shape, Color.WHITE);
    outline(shape, Theme.THIN_LINE, Theme.color(emphasis));
  }

  private static Shape markShape(double x, double y, double radius, Emphasis emphasis) {
    if (emphasis == Emphasis.BETTER) {
      return triangle(x, y, radius * 1.25, -1);
    }
    if (emphasis == Emphasis.WORSE) {
      return triangle(x, y, radius * 1.25, 1);
    }
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Shape triangle(double x, double y, double radius, int down) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y + down * radius);
    path.lineTo(x - radius, y - down * radius * 0.75);
    path.lineTo(x + radius, y - down * radius * 0.75);
    path.closePath();
    return path;
  }
}
