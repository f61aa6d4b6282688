package pingyi.dashboards.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Multiples;
import pingyi.dashboards.briefing.Multiples.Panel;

/**
 * Small pictures on one scale, so that heights mean the same in all of them. Years without a value
 * are gaps, lines end where years may not be joined, and the axis does not start at zero.
 */
final class MultiplesChart implements Picture {
  private static final double TITLE = 20;
  private static final double FOOT = 18;
  private static final double SCALE = 34;
  private static final double GAP = 14;

  private final Multiples figure;
  private final double low;
  private final double high;

  MultiplesChart(Multiples figure) {
    this.figure = figure;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Panel panel : figure.panels()) {
      for (List<@Nullable Double> values : List.of(panel.values(), panel.lows(), panel.highs())) {
        for (@Nullable Double value : values) {
          if (value != null) {
            least = Math.min(least, value);
            most = Math.max(most, value);
          }
        }
      }
    }
    double room = Math.max(0.5, (most - least) * 0.08);
    this.low = least - room;
    this.high = most + room;
  }

  private int columns(Rectangle2D area) {
    int panels = figure.panels().size();
    double wanted = Math.sqrt(panels * area.getWidth() / area.getHeight() / 1.35);
    return Math.max(1, Math.min(panels, (int) Math.ceil(wanted)));
  }

  @Override
  public double height() {
    return figure.panels().size() == 1 ? 380 : Math.max(380, figure.panels().size() / 5.0 * 92);
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    if (figure.panels().isEmpty() || !(high > low)) {
      return;
    }
    Pen pen = new Pen(surface);
    int columns = columns(area);
    int rows = (figure.panels().size() + columns - 1) / columns;
    double width = (area.getWidth() - SCALE - GAP * (columns - 1)) / columns;
    double height = (area.getHeight() - 6) / rows;
    for (int i = 0; i < figure.panels().size(); i++) {
      int column = i % columns;
      int row = i / columns;
      Rectangle2D cell =
          new Rectangle2D.Double(
              area.getX() + SCALE + column * (width + GAP),
              area.getY() + row * height,
              width,
              height);
      boolean last = i + columns >= figure.panels().size();
      panel(pen, figure.panels().get(i), cell);
      if (column == 0) {
        scale(pen, cell);
      }
      if (last) {
        years(pen, cell);
      }
    }
  }

  private boolean alone() {
    return figure.panels().size() == 1;
  }

  private Rectangle2D plot(Rectangle2D cell) {
    double top = alone() ? 24 : TITLE;
    return new Rectangle2D.Double(
        cell.getX(), cell.getY() + top, cell.getWidth(), cell.getHeight() - top - FOOT);
  }

  private double y(double value, Rectangle2D plot) {
    return plot.getMaxY() - (value - low) / (high - low) * plot.getHeight();
  }

  private double x(int at, Rectangle2D plot) {
    return plot.getX() + (at + 0.5) * plot.getWidth() / figure.years().size();
  }

  /** The same two or three round values in every row. */
  private double[] ticks() {
    double step = 0;
    int first = 0;
    int last = 0;
    // One number alone is no scale: finer steps until two lie in the range.
    for (int parts = alone() ? 6 : 2; last <= first && parts < 12; parts++) {
      step = Ticks.step(high - low, parts);
      first = (int) Math.ceil(low / step);
      last = (int) Math.floor(high / step);
    }
    double[] ticks = new double[Math.max(0, last - first + 1)];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = (first + i) * step;
    }
    return ticks;
  }

  private void scale(Pen pen, Rectangle2D cell) {
    Rectangle2D plot = plot(cell);
    Font font = Fonts.regular(alone() ? Theme.SMALL : Theme.LEAST);
    for (double tick : ticks()) {
      pen.text(
          Numerals.print(tick, tick == Math.rint(tick) ? Format.COUNT : Format.SCORE),
          plot.getX() - 6,
          y(tick, plot),
          Pen.Side.RIGHT,
          font,
          Theme.SECONDARY);
    }
  }

  private void years(Pen pen, Rectangle2D cell) {
    Rectangle2D plot = plot(cell);
    Font font = Fonts.regular(alone() ? Theme.LABEL : Theme.LEAST);
    int last = figure.years().size() - 1;
    for (int at = 0; at <= last; at++) {
      if (alone() || at == 0 || at == last) {
        pen.text(
            String.valueOf(figure.years().get(at)),
            x(at, plot),
            plot.getMaxY() + 10,
            Pen.Side.MIDDLE,
            font,
            Theme.SECONDARY);
      }
    }
  }

  private void panel(Pen pen, Panel panel, Rectangle2D cell) {
    Rectangle2D plot = plot(cell);
    for (double tick : ticks()) {
      pen.line(plot.getX(), y(tick, plot), plot.getMaxX(), y(tick, plot), Theme.HAIR, Theme.GRID);
    }
    if (!alone()) {
      Font font = panel.emphasis() == Emphasis.PLAIN ? Fonts.regular(10) : Fonts.bold(10);
      String name = Pen.fit(panel.label(), font, cell.getWidth());
      pen.text(
          name,
          cell.getX(),
          cell.getY() + 9,
          Pen.Side.LEFT,
          font,
          panel.emphasis() == Emphasis.PLAIN ? Theme.INK : Theme.words(panel.emphasis()));
    }
    for (int at : panel.breaksBefore()) {
      double x = plot.getX() + at * plot.getWidth() / figure.years().size();
      pen.line(x, plot.getY(), x, plot.getMaxY(), Theme.THIN_LINE, Theme.SECONDARY);
    }
    marks(pen, panel, plot);
  }

  private void marks(Pen pen, Panel panel, Rectangle2D plot) {
    int last = lastValue(panel);
    for (int at = 0; at < panel.values().size(); at++) {
      @Nullable Double value = panel.values().get(at);
      if (value == null) {
        continue;
      }
      double x = x(at, plot);
      @Nullable Double from = panel.lows().get(at);
      @Nullable Double to = panel.highs().get(at);
      if (from != null && to != null) {
        pen.line(
            x,
            y(from, plot),
            x,
            y(to, plot),
            alone() ? Theme.BOLD_LINE : Theme.THIN_LINE,
            Theme.AXIS);
      }
      @Nullable Double before = at == 0 ? null : panel.values().get(at - 1);
      if (before != null && !panel.breaksBefore().contains(at)) {
        pen.line(x(at - 1, plot), y(before, plot), x, y(value, plot), Theme.THIN_LINE, Theme.GREY);
      }
    }
    for (int at = 0; at < panel.values().size(); at++) {
      @Nullable Double value = panel.values().get(at);
      if (value != null) {
        mark(pen, panel, plot, at, at == last ? latest(panel) : Emphasis.PLAIN);
      }
    }
  }

  private void mark(Pen pen, Panel panel, Rectangle2D plot, int at, Emphasis emphasis) {
    double value = Objects.requireNonNull(panel.values().get(at), "only values are drawn");
    double x = x(at, plot);
    boolean latest = emphasis != Emphasis.PLAIN;
    pen.mark(x, y(value, plot), alone() ? 5 : latest ? 3 : 2, emphasis);
    if (alone() || latest) {
      Font font = alone() ? Fonts.bold(Theme.LABEL) : Fonts.bold(Theme.LEAST);
      double up = alone() ? 15 : 9;
      pen.text(
          Numerals.print(value, Format.SCORE),
          x + (alone() ? 12 : 0),
          y(value, plot) - up,
          alone() ? Pen.Side.LEFT : Pen.Side.MIDDLE,
          font,
          Theme.words(emphasis));
    }
  }

  /** The latest value is the one a reader looks for, also where no test marks it. */
  private static Emphasis latest(Panel panel) {
    return panel.emphasis() == Emphasis.PLAIN ? Emphasis.FOCUS : panel.emphasis();
  }

  private static int lastValue(Panel panel) {
    for (int at = panel.values().size() - 1; at >= 0; at--) {
      if (panel.values().get(at) != null) {
        return at;
      }
    }
    return -1;
  }
}
