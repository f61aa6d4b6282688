package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Named rows: how high they are, how wide their names, and how they fall into two columns when
 * there are too many for one.
 */
final class Rows {
  /** A row at its best. */
  static final double HEIGHT = 19;

  /** Below this height names become too small, so a second panel is opened. */
  static final double TIGHT = 12;

  /** The same for pictures whose rows are compared along one axis: parting them costs more. */
  static final double TIGHT_ON_AXIS = 10.2;

  static final double GAP = 28;
  private static final double MOST_OF_WIDTH = 0.4;
  private static final double MOST_OF_PANEL = 0.46;
  private static final double PANEL = 600;

  private Rows() {}

  /** The height of a picture with so many rows. */
  static double height(int rows, double rest) {
    return rest + Math.max(6, rows) * HEIGHT;
  }

  /** The size of letters in a row. */
  static double letters(double rowHeight) {
    return Math.max(Theme.LEAST, Math.min(Theme.LABEL, rowHeight * 0.74));
  }

  /** One panel, or two beside each other, each with its share of the rows in order. */
  static <T> List<Panel<T>> panels(List<T> rows, Rectangle2D area, double rest, double tight) {
    if ((area.getHeight() - rest) / Math.max(1, rows.size()) >= tight || rows.size() < 16) {
      return List.of(new Panel<>(rows, area));
    }
    int half = (rows.size() + 1) / 2;
    double width = (area.getWidth() - GAP) / 2;
    List<Panel<T>> panels = new ArrayList<>();
    panels.add(
        new Panel<>(
            rows.subList(0, half),
            new Rectangle2D.Double(area.getX(), area.getY(), width, area.getHeight())));
    panels.add(
        new Panel<>(
            rows.subList(half, rows.size()),
            new Rectangle2D.Double(
                area.getX() + width + GAP, area.getY(), width, area.getHeight())));
    return panels;
  }

  /** Wide enough for the longest name, but never most of the picture. */
  static double nameWidth(List<String> names, Font font, double whole) {
    double widest = names.stream().mapToDouble(name -> Pen.width(name, font)).max().orElse(0);
    return Math.ceil(Math.min(widest + 2, whole * (whole < PANEL ? MOST_OF_PANEL : MOST_OF_WIDTH)));
  }

  /** A name in its own size, smaller when too long, cut only when even that is not enough. */
  static void name(Pen pen, String name, double x, double y, double room, Font font, Color color) {
    double size = font.getSize2D();
    double width = Pen.width(name, font);
    double fitting = width <= room ? size : Math.max(Theme.LEAST, size * room / width - 0.05);
    Font fitted = font.deriveFont((float) fitting);
    pen.text(Pen.fit(name, fitted, room + 1), x, y, Pen.Side.RIGHT, fitted, color);
  }

  /** A dashed rule between two rows where others are left out. */
  static void cut(Pen pen, Rectangle2D area, double y) {
    pen.line(area.getX(), y, area.getMaxX(), y, Theme.DASHED, Theme.SECONDARY);
  }

  /** Some rows and where they are drawn. */
  record Panel<T>(List<T> rows, Rectangle2D area) {}
}
