package pingyi.dashboards.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import pingyi.dashboards.briefing.Bars;
import pingyi.dashboards.briefing.Bars.Bar;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Grid.Format;

/** Counts as bars from zero, each with its name before it and its number behind it. */
final class BarChart implements Picture {
  private static final double TOP = 26;
  private static final double BOTTOM = 10;

  private final Bars bars;

  BarChart(Bars bars) {
    this.bars = bars;
  }

  @Override
  public double height() {
    return TOP + BOTTOM + Math.max(6, bars.bars().size()) * 28.0;
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    if (bars.bars().isEmpty()) {
      return;
    }
    Pen pen = new Pen(surface);
    double row = Math.min(44, (area.getHeight() - TOP - BOTTOM) / bars.bars().size());
    Font font = Fonts.regular(Rows.letters(row));
    double left =
        Rows.nameWidth(bars.bars().stream().map(Bar::label).toList(), font, area.getWidth());
    double from = area.getX() + left + 14;
    double most = bars.bars().stream().mapToDouble(Bar::value).max().orElse(1);
    double room = area.getMaxX() - from - 44;
    pen.text(
        bars.axis(),
        area.getX(),
        area.getY() + 8,
        Pen.Side.LEFT,
        Fonts.regular(Theme.SMALL),
        Theme.SECONDARY);
    for (int i = 0; i < bars.bars().size(); i++) {
      Bar bar = bars.bars().get(i);
      double y = area.getY() + TOP + (i + 0.5) * row;
      double width = most > 0 ? Math.max(0, bar.value()) / most * room : 0;
      boolean plain = bar.emphasis() == Emphasis.PLAIN;
      pen.box(
          new Rectangle2D.Double(from, y - row * 0.33, width, row * 0.66),
          plain ? Theme.GREY : Theme.NAVY);
      Rows.name(pen, bar.label(), from - 10, y, left, font, Theme.INK);
      pen.text(
          Numerals.print(bar.value(), Format.COUNT),
          from + width + 8,
          y,
          Pen.Side.LEFT,
          Fonts.bold(Rows.letters(row)),
          plain ? Theme.SECONDARY : Theme.NAVY);
    }
    double foot = area.getY() + TOP + bars.bars().size() * row;
    pen.line(from, area.getY() + TOP, from, foot, Theme.HAIR, Theme.AXIS);
  }
}
