package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Rectification;
import pingyi.dashboards.briefing.Rectification.Row;

/**
 * What became of each year's items: one bar a year from done at the left to overdue at the right,
 * every segment with its number, the year's total behind the bar.
 */
final class RectificationChart implements Picture {
  private static final double TOP = 44;
  private static final double BOTTOM = 12;
  private static final double LETTERS = 12.5;

  private final Rectification figure;

  RectificationChart(Rectification figure) {
    this.figure = figure;
  }

  @Override
  public double height() {
    return TOP + BOTTOM + Math.max(4, figure.rows().size()) * 52.0;
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    if (figure.rows().isEmpty()) {
      return;
    }
    Pen pen = new Pen(surface);
    legend(pen, area);
    double row = Math.min(64, (area.getHeight() - TOP - BOTTOM) / figure.rows().size());
    Font font = Fonts.regular(LETTERS);
    double from = area.getX() + 52;
    double most = figure.rows().stream().mapToDouble(RectificationChart::total).max().orElse(1);
    double room = area.getMaxX() - from - 50;
    for (int i = 0; i < figure.rows().size(); i++) {
      Row one = figure.rows().get(i);
      double y = area.getY() + TOP + (i + 0.5) * row;
      pen.text(one.label(), from - 12, y, Pen.Side.RIGHT, font, Theme.INK);
      double x = from;
      for (int state = 0; state < figure.states().size(); state++) {
        double count = one.counts().get(state);
        double width = most > 0 ? count / most * room : 0;
        if (width > 0) {
          segment(
              pen,
              x,
              y,
              width,
              row * 0.62,
              count,
              RectificationColours.of(figure.states().get(state)));
        }
        x += width;
      }
      pen.text(
          Numerals.print(total(one), Format.COUNT),
          x + 8,
          y,
          Pen.Side.LEFT,
          Fonts.bold(LETTERS),
          Theme.INK);
    }
  }

  private static void segment(
      Pen pen, double x, double y, double width, double height, double count, Color color) {
    Rectangle2D box = new Rectangle2D.Double(x, y - height / 2, width, height);
    pen.box(box, color);
    pen.outline(box, Theme.HAIR, Color.WHITE);
    Font font = Fonts.regular(LETTERS);
    String text = Numerals.print(count, Format.COUNT);
    if (Pen.width(text, font) < width - 4) {
      pen.text(text, x + width / 2, y, Pen.Side.MIDDLE, font, Theme.on(color));
    }
  }

  private void legend(Pen pen, Rectangle2D area) {
    Font font = Fonts.regular(Theme.SMALL);
    double x = area.getX();
    for (int state = 0; state < figure.states().size(); state++) {
      pen.box(
          new Rectangle2D.Double(x, area.getY() + 4, 11, 11),
          RectificationColours.of(figure.states().get(state)));
      String label = figure.labels().get(state);
      pen.text(label, x + 16, area.getY() + 9.5, Pen.Side.LEFT, font, Theme.INK);
      x += 16 + Pen.width(label, font) + 18;
    }
    pen.text(figure.axis(), area.getX(), area.getY() + 30, Pen.Side.LEFT, font, Theme.SECONDARY);
  }

  private static double total(Row row) {
    return row.counts().stream().mapToDouble(Double::doubleValue).sum();
  }
}
