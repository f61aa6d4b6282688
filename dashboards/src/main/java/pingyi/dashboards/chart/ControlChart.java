package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Control;
import pingyi.dashboards.briefing.Control.Point;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * One series with its centre line and, as a band, its control limits. Line, centre and band end
 * where a stretch ends; an upright rule marks the place.
 */
final class ControlChart implements Picture {
  private static final double TOP = 26;
  private static final double BOTTOM = 26;

  private final Control control;
  private final Format format;

  ControlChart(Control control) {
    this.control = control;
    this.format = Numerals.valueFormat(control.data());
  }

  @Override
  public double height() {
    return 390;
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    if (control.points().isEmpty()) {
      return;
    }
    Pen pen = new Pen(surface);
    Font font = Fonts.regular(Theme.LABEL);
    List<Point> points = control.points();
    NumberAxis places = Plotting.hidden(-0.5, points.size() - 0.5);
    NumberAxis values = values();
    XYPlot plot = Plotting.grid(places, values);
    Point last = points.get(points.size() - 1);
    double right =
        12 + ends(last).stream().mapToDouble(end -> Pen.width(end.text(), font)).max().orElse(0);
    Plotting.dress(plot, new Plotting.Margins(TOP, 52, BOTTOM, right));
    plot.setRangeGridlinesVisible(true);
    Rectangle2D data = Plotting.draw(plot, surface, area);
    pen.text(
        control.axis(),
        area.getX(),
        area.getY() + 8,
        Pen.Side.LEFT,
        Fonts.regular(Theme.SMALL),
        Theme.SECONDARY);
    Placed placed = new Placed(data, places, values);
    for (List<Integer> stretch : stretches()) {
      stretch(pen, placed, stretch);
    }
    for (int i = 0; i < points.size(); i++) {
      mark(pen, placed, i);
    }
    numbers(pen, placed);
    labels(pen, placed, data);
    ends(pen, data, values, last, font);
  }

  /** Where marks lie. */
  private record Placed(Rectangle2D data, NumberAxis places, NumberAxis values) {
    double x(double place) {
      return places.valueToJava2D(place, data, RectangleEdge.BOTTOM);
    }

    double y(double value) {
      return values.valueToJava2D(value, data, RectangleEdge.LEFT);
    }
  }

  private NumberAxis values() {
    double[] all =
        control.points().stream()
            .flatMap(
                point ->
                    Stream.of(
                        point.value(),
                        orElse(point.low(), point.value()),
                        orElse(point.high(), point.value())))
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Ticks.around(
        DoubleStream.of(all).min().orElseThrow(), DoubleStream.of(all).max().orElseThrow(), format);
  }

  private static double orElse(@Nullable Double value, double other) {
    return value == null ? other : value;
  }

  /** The places of each stretch's points. */
  private List<List<Integer>> stretches() {
    List<List<Integer>> stretches = new ArrayList<>();
    int before = Integer.MIN_VALUE;
    for (int i = 0; i < control.points().size(); i++) {
      int stretch = control.points().get(i).stretch();
      if (stretch != before) {
        stretches.add(new ArrayList<>());
      }
      stretches.get(stretches.size() - 1).add(i);
      before = stretch;
    }
    return stretches;
  }

  private void stretch(Pen pen, Placed placed, List<Integer> stretch) {
    int first = stretch.get(0);
    double top = placed.data().getY() - 8;
    if (first > 0) {
      double x = placed.x(first - 0.5);
      pen.line(x, top, x, placed.data().getMaxY(), Theme.THIN_LINE, Theme.INK);
    }
    for (int i : stretch) {
      Point point = control.points().get(i);
      double left = placed.x(i - 0.5);
      double width = placed.x(i + 0.5) - left;
      Double low = point.low();
      Double high = point.high();
      if (low != null && high != null) {
        double y = placed.y(high);
        pen.fill(new Rectangle2D.Double(left, y, width, placed.y(low) - y), Theme.BAND);
      }
    }
    for (int i : stretch) {
      Point point = control.points().get(i);
      double y = placed.y(point.mean());
      pen.line(placed.x(i - 0.5), y, placed.x(i + 0.5), y, Theme.THIN_LINE, Theme.GREY);
      if (i > first) {
        Point before = control.points().get(i - 1);
        pen.line(
            placed.x(i - 1),
            placed.y(before.value()),
            placed.x(i),
            placed.y(point.value()),
            Theme.THIN_LINE,
            Theme.INK);
      }
    }
  }

  private void mark(Pen pen, Placed placed, int place) {
    Point point = control.points().get(place);
    boolean plain = point.emphasis() == Emphasis.PLAIN;
    double x = placed.x(place);
    double y = placed.y(point.value());
    double radius = plain ? 3 : 5;
    Color color = plain ? Theme.INK : Theme.color(point.emphasis());
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color);
  }

  /** The values of the highlit marks, as many as have room beside each other. */
  private void numbers(Pen pen, Placed placed) {
    Font font = Fonts.bold(Theme.LABEL);
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < control.points().size(); i++) {
      Point point = control.points().get(i);
      String text = Numerals.print(point.value(), format);
      double x = placed.x(i);
      double half = Pen.width(text, font) / 2;
      if (point.emphasis() != Emphasis.PLAIN && x - half > free) {
        double y = placed.y(point.value()) + (point.value() < point.mean() ? 15 : -14);
        pen.text(text, x, y, Pen.Side.MIDDLE, font, Theme.color(point.emphasis()));
        free = x + half + 4;
      }
    }
  }

  /** Names of periods, as many as have room. */
  private void labels(Pen pen, Placed placed, Rectangle2D data) {
    Font font = Fonts.regular(Theme.SMALL);
    List<Point> points = control.points();
    double widest =
        points.stream().mapToDouble(point -> Pen.width(point.label(), font)).max().orElse(0);
    int every = (int) Math.ceil((widest + 10) / (placed.x(1) - placed.x(0)));
    for (int i = 0; i < points.size(); i += every) {
      pen.text(
          points.get(i).label(),
          placed.x(i),
          data.getMaxY() + 14,
          Pen.Side.MIDDLE,
          font,
          Theme.SECONDARY);
    }
  }

  private record End(String text, double value) {}

  /** The limits and the centre at the right. */
  private List<End> ends(Point last) {
    return Stream.of(last.high(), last.mean(), last.low())
        .filter(Objects::nonNull)
        .map(value -> new End(Numerals.print(value, format), value))
        .toList();
  }

  private void ends(Pen pen, Rectangle2D data, NumberAxis values, Point last, Font font) {
    List<End> ends = ends(last);
    double[] wanted =
        ends.stream()
            .mapToDouble(end -> values.valueToJava2D(end.value(), data, RectangleEdge.LEFT))
            .toArray();
    double[] placed = Spread.apart(wanted, 17, data.getY(), data.getMaxY());
    for (int i = 0; i < placed.length; i++) {
      pen.text(
          ends.get(i).text(), data.getMaxX() + 6, placed[i], Pen.Side.LEFT, font, Theme.SECONDARY);
    }
  }
}
