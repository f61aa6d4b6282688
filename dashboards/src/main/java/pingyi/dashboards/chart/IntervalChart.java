package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Figure.IntervalItem;
import pingyi.dashboards.briefing.Figure.Intervals;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * Values with their intervals, one row each, and the number at the right edge. A value without an
 * interval is hollow: the data do not say how sure it is.
 */
final class IntervalChart implements Picture {
  private static final double TOP = 22;
  private static final double AXIS = 42;

  private final Intervals intervals;
  private final Format format;

  IntervalChart(Intervals intervals) {
    this.intervals = intervals;
    this.format = Numerals.valueFormat(intervals.data());
  }

  @Override
  public double height() {
    return Rows.height(intervals.items().size(), TOP + AXIS);
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    if (intervals.items().isEmpty()) {
      return;
    }
    Pen pen = new Pen(surface);
    for (Rows.Panel<IntervalItem> panel :
        Rows.panels(intervals.items(), area, TOP + AXIS, Rows.TIGHT_ON_AXIS)) {
      drawPanel(pen, panel);
    }
  }

  private void drawPanel(Pen pen, Rows.Panel<IntervalItem> panel) {
    Rectangle2D area = panel.area();
    int count = Math.max(1, panel.rows().size());
    double rowHeight = Math.min(30, (area.getHeight() - TOP - AXIS) / count);
    double letters = Rows.letters(rowHeight);
    Font font = Fonts.regular(letters);
    Font strong = isHighlit() ? Fonts.bold(letters) : font;
    List<String> names = intervals.items().stream().map(IntervalItem::label).toList();
    double left = Rows.nameWidth(names, strong, area.getWidth()) + 14;
    double right = numberWidth(strong) + 14;
    // Few rows do not stretch: the picture ends where its rows end.
    Rectangle2D used =
        new Rectangle2D.Double(
            area.getX(), area.getY(), area.getWidth(), TOP + AXIS + rowHeight * count);
    NumberAxis axis = axis();
    XYPlot plot = Plotting.grid(axis, Plotting.hidden(0, count));
    Plotting.dress(plot, new Plotting.Margins(TOP, left, AXIS, right));
    plot.setDomainGridlinesVisible(true);
    Rectangle2D data = Plotting.draw(plot, pen.surface(), used);

    drawReference(pen, axis, data);
    if (intervals.cutAfter() > 0 && intervals.cutAfter() < count) {
      Rows.cut(pen, area, data.getY() + intervals.cutAfter() * rowHeight);
    }
    for (int index = 0; index < panel.rows().size(); index++) {
      IntervalItem item = panel.rows().get(index);
      double y = data.getY() + (index + 0.5) * rowHeight;
      boolean plain = item.emphasis() == Emphasis.PLAIN;
      Font face = plain ? font : strong;
      Color color = plain ? Theme.INK : Theme.words(item.emphasis());
      Rows.name(pen, item.label(), data.getX() - 12, y, left - 12, face, color);
      drawItem(pen, item, axis, data, y, rowHeight);
      pen.text(
          Numerals.print(item.value(), format),
          area.getMaxX(),
          y,
          Pen.Side.RIGHT,
          face,
          Theme.words(item.emphasis()));
    }
  }

  /** What most rows share is no highlight: bold letters are kept for a few. */
  private boolean isHighlit() {
    long marked =
        intervals.items().stream().filter(item -> item.emphasis() != Emphasis.PLAIN).count();
    return marked * 3 <= intervals.items().size();
  }

  private double numberWidth(Font font) {
    return intervals.items().stream()
        .mapToDouble(item -> Pen.width(Numerals.print(item.value(), format), font))
        .max()
        .orElse(0);
  }

  private NumberAxis axis() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (IntervalItem item : intervals.items()) {
      low = Math.min(low, item.low() == null ? item.value() : item.low());
      high = Math.max(high, item.high() == null ? item.value() : item.high());
    }
    Double reference = intervals.reference();
    if (reference != null) {
      low = Math.min(low, reference);
      high = Math.max(high, reference);
    }
    // What is counted from one, such as places, has no zero on its axis.
    double least = format == Format.COUNT && low >= 1 ? 0.5 : Double.NEGATIVE_INFINITY;
    NumberAxis axis = Ticks.around(low, high, format, least, Double.POSITIVE_INFINITY);
    axis.setLabel(intervals.axis());
    axis.setLabelFont(Fonts.regular(Theme.SMALL));
    axis.setLabelPaint(Theme.SECONDARY);
    return axis;
  }

  private void drawReference(Pen pen, NumberAxis axis, Rectangle2D data) {
    Double reference = intervals.reference();
    if (reference == null) {
      return;
    }
    double x = axis.valueToJava2D(reference, data, RectangleEdge.BOTTOM);
    pen.line(x, data.getY() - 4, x, data.getMaxY(), Theme.DASHED, Theme.SECONDARY);
    Font font = Fonts.regular(Theme.SMALL);
    double half = Pen.width(intervals.referenceLabel(), font) / 2;
    double middle = Math.max(data.getX() + half, Math.min(data.getMaxX() - half, x));
    pen.text(
        intervals.referenceLabel(),
        middle,
        data.getY() - TOP + 8,
        Pen.Side.MIDDLE,
        font,
        Theme.SECONDARY);
  }

  private static void drawItem(
      Pen pen, IntervalItem item, NumberAxis axis, Rectangle2D data, double y, double rowHeight) {
    double radius = Math.min(5, rowHeight * 0.27);
    double x = axis.valueToJava2D(item.value(), data, RectangleEdge.BOTTOM);
    Double low = item.low();
    Double high = item.high();
    if (low == null || high == null) {
      pen.hollowMark(x, y, radius, item.emphasis());
      return;
    }
    double x1 = axis.valueToJava2D(low, data, RectangleEdge.BOTTOM);
    double x2 = axis.valueToJava2D(high, data, RectangleEdge.BOTTOM);
    pen.line(x1, y, x2, y, Theme.BOLD_LINE, Theme.interval(item.emphasis()));
    pen.mark(x, y, radius, item.emphasis());
  }
}
