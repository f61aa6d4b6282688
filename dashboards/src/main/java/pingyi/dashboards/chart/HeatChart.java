package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Figure.Heat;
import pingyi.dashboards.briefing.Figure.HeatRow;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * Branch by year as a table whose cells are shaded: the darker, the higher. Every cell carries its
 * number, so shade is never the only sign. A grid of cells has no axes, hence it is drawn directly.
 */
final class HeatChart implements Picture {
  private static final double HEAD = 24;
  private static final double KEY = 20;
  private static final double BREAK = 10;
  private static final double NARROW = 600;

  private final Heat heat;
  private final Format format;
  private final double low;
  private final double high;

  HeatChart(Heat heat) {
    this.heat = heat;
    this.format = Numerals.valueFormat(heat.data());
    DoubleSummaryStatistics all =
        heat.rows().stream()
            .flatMap(row -> row.values().stream())
            .filter(Objects::nonNull)
            .collect(Collectors.summarizingDouble(Double::doubleValue));
    this.low = all.getCount() == 0 ? 0 : all.getMin();
    this.high = all.getCount() == 0 ? 1 : all.getMax();
  }

  @Override
  public double height() {
    return Rows.height(heat.rows().size(), HEAD + KEY);
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    Pen pen = new Pen(surface);
    double foot = area.getY();
    for (Rows.Panel<HeatRow> panel : Rows.panels(heat.rows(), area, HEAD + KEY, Rows.TIGHT)) {
      foot = Math.max(foot, drawPanel(pen, panel));
    }
    // One value has one shade, which needs no key.
    if (high > low) {
      drawKey(pen, area, Math.min(area.getMaxY() - 6, foot + KEY - 6));
    }
  }

  /** Draws some of the rows and returns where they end. */
  private double drawPanel(Pen pen, Rows.Panel<HeatRow> panel) {
    Rectangle2D area = panel.area();
    double rowHeight =
        Math.min(26, (area.getHeight() - HEAD - KEY) / Math.max(1, panel.rows().size()));
    double letters = Math.min(Rows.letters(rowHeight), area.getWidth() < NARROW ? 11 : 99);
    Font names = Fonts.regular(letters);
    List<String> labels = heat.rows().stream().map(HeatRow::label).toList();
    double left = area.getX() + Rows.nameWidth(labels, names, area.getWidth()) + 10;
    double top = area.getY() + HEAD;
    double cell = cellWidth(area.getMaxX() - left);
    for (int column = 0; column < heat.columns().size(); column++) {
      double x = left + offset(column, cell);
      pen.text(
          heat.columns().get(column),
          x + cell / 2,
          area.getY() + HEAD / 2,
          Pen.Side.MIDDLE,
          Fonts.bold(Math.min(Math.max(10.5, letters), cell / 2.7)),
          Theme.SECONDARY);
    }
    for (int index = 0; index < panel.rows().size(); index++) {
      HeatRow row = panel.rows().get(index);
      double y = top + index * rowHeight;
      double room = left - area.getX() - 8;
      Rows.name(pen, row.label(), left - 8, y + rowHeight / 2, room, names, Theme.INK);
      for (int column = 0; column < row.values().size(); column++) {
        Rectangle2D box =
            new Rectangle2D.Double(
                left + offset(column, cell) + 0.5, y + 0.5, cell - 1, rowHeight - 1);
        drawCell(pen, box, row.values().get(column), letters);
      }
    }
    double bottom = top + panel.rows().size() * rowHeight;
    if (heat.cutAfter() > 0 && heat.cutAfter() < panel.rows().size()) {
      Rows.cut(pen, area, top + heat.cutAfter() * rowHeight);
    }
    for (int column : heat.breaksBefore()) {
      if (column > 0 && column < heat.columns().size()) {
        double x = left + offset(column, cell) - BREAK / 2;
        pen.line(x, area.getY() + 4, x, bottom, Theme.THIN_LINE, Theme.INK);
      }
    }
    return bottom;
  }

  /** Columns stand apart where scale or policy changed: the rule needs its own room. */
  private double offset(int column, double cell) {
    long breaks = heat.breaksBefore().stream().filter(at -> at > 0 && at <= column).count();
    return column * cell + breaks * BREAK;
  }

  private double cellWidth(double room) {
    int columns = Math.max(1, heat.columns().size());
    double gaps = heat.breaksBefore().stream().filter(at -> at > 0 && at < columns).count() * BREAK;
    return Math.min(150, (room - gaps) / columns);
  }

  private void drawCell(Pen pen, Rectangle2D box, @Nullable Double value, double letters) {
    // Three digits and a point take a little over two and a half letters' height.
    Font font = Fonts.regular(Math.min(letters, box.getWidth() / 2.9));
    if (value == null) {
      Rectangle2D dashed =
          new Rectangle2D.Double(
              box.getX() + 1, box.getY() + 1, box.getWidth() - 2, box.getHeight() - 2);
      pen.outline(dashed, Theme.DOTTED, Theme.AXIS);
      pen.text(
          Theme.MISSING,
          box.getCenterX(),
          box.getCenterY(),
          Pen.Side.MIDDLE,
          font,
          Theme.SECONDARY);
      return;
    }
    Color ground = shade(value);
    pen.box(box, ground);
    String number = Numerals.print(value, format);
    pen.text(number, box.getCenterX(), box.getCenterY(), Pen.Side.MIDDLE, font, Theme.on(ground));
  }

  private Color shade(double value) {
    double part = high > low ? (value - low) / (high - low) : 0.5;
    int step = (int) Math.min(Theme.STEPS.size() - 1, part * Theme.STEPS.size());
    return Theme.STEPS.get(step);
  }

  /** From the lowest to the highest value, at the right below the rows. */
  private void drawKey(Pen pen, Rectangle2D area, double y) {
    Font font = Fonts.regular(Theme.NOTE);
    String least = Numerals.print(low, format);
    String most = Numerals.print(high, format);
    double end = area.getMaxX() - Pen.width(most, font) - 6;
    double step = 18;
    pen.text(most, area.getMaxX(), y, Pen.Side.RIGHT, font, Theme.SECONDARY);
    int steps = Theme.STEPS.size();
    for (int i = 0; i < steps; i++) {
      Rectangle2D box = new Rectangle2D.Double(end - (steps - i) * step, y - 5, step - 1, 10);
      pen.box(box, Theme.STEPS.get(i));
    }
    pen.text(least, end - steps * step - 6, y, Pen.Side.RIGHT, font, Theme.SECONDARY);
  }
}
