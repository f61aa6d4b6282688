package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Funnel;
import pingyi.dashboards.briefing.Funnel.Dot;
import pingyi.dashboards.briefing.Funnel.Limit;
import pingyi.dashboards.briefing.Funnel.Spacing;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * Shares against the number of voters between their control limits (Spiegelhalter 2005): what lies
 * inside is explained by chance, so only what lies outside is named.
 *
 * <p>The curves are cut at the plot by geometry, not by a clip, because the deck's surface has
 * none.
 */
final class FunnelChart implements Picture {
  private static final double TOP = 24;
  private static final double AXIS = 44;
  private static final double RIGHT = 52;

  /** More dots than this are drawn small. */
  private static final int MANY = 100;

  private static final double LARGEST = 11;
  private static final double LARGEST_OF_MANY = 7;

  /** The least mark that holds a figure. */
  private static final double NUMBERED = 6;

  private final Funnel funnel;

  FunnelChart(Funnel funnel) {
    this.funnel = funnel;
  }

  @Override
  public double height() {
    return 390;
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    Pen pen = new Pen(surface);
    NumberAxis voters = voters();
    NumberAxis shares = shares();
    XYPlot plot = Plotting.grid(voters, shares);
    Plotting.dress(plot, new Plotting.Margins(TOP, 48, AXIS, RIGHT));
    plot.setRangeGridlinesVisible(true);
    Rectangle2D data = Plotting.draw(plot, surface, area);
    Font small = Fonts.regular(Theme.SMALL);
    pen.text(funnel.yAxis(), area.getX(), area.getY() + 8, Pen.Side.LEFT, small, Theme.SECONDARY);

    View view = new View(funnel.spacing(), voters, shares, data);
    double target = view.y(funnel.target());
    pen.line(data.getX(), target, data.getMaxX(), target, Theme.THIN_LINE, Theme.SECONDARY);
    drawLimit(pen, view, Limit::low95, Theme.DOTTED);
    drawLimit(pen, view, Limit::high95, Theme.DOTTED);
    drawLimit(pen, view, Limit::low998, Theme.DASHED);
    drawLimit(pen, view, Limit::high998, Theme.DASHED);
    nameLines(pen, view, small);
    drawDots(pen, view);
  }

  /** The plot as a mapping from numbers to places. */
  private record View(Spacing spacing, NumberAxis voters, NumberAxis shares, Rectangle2D data) {
    double x(double value) {
      double place = spacing == Spacing.EVEN ? value : Math.log10(value);
      return voters.valueToJava2D(place, data, RectangleEdge.BOTTOM);
    }

    double y(double value) {
      return shares.valueToJava2D(value, data, RectangleEdge.LEFT);
    }

    double clampedY(double value) {
      return Math.max(data.getY(), Math.min(data.getMaxY(), y(value)));
    }

    boolean holds(double value) {
      // A limit of 0 or 1 is where the measure ends: it limits nothing.
      return value > 0 && value < 1 && shares.getRange().contains(value);
    }
  }

  private NumberAxis voters() {
    double[] all =
        DoubleStream.concat(
                funnel.dots().stream().mapToDouble(Dot::voters),
                funnel.limits().stream().mapToDouble(Limit::voters))
            .filter(voters -> funnel.spacing() == Spacing.EVEN || voters > 0)
            .sorted()
            .toArray();
    double least = all.length == 0 ? 0 : all[0];
    double most = all.length == 0 ? 1 : all[all.length - 1];
    NumberAxis axis =
        funnel.spacing() == Spacing.EVEN
            ? Ticks.countsAround(least, most)
            : Ticks.powers(least, most);
    axis.setLabel(funnel.xAxis());
    axis.setLabelFont(Fonts.regular(Theme.SMALL));
    axis.setLabelPaint(Theme.SECONDARY);
    axis.setAxisLineVisible(true);
    return axis;
  }

  /** High enough for the dots and for the limits at their numbers of voters. */
  private NumberAxis shares() {
    double low = funnel.target();
    double high = funnel.target();
    for (Dot dot : funnel.dots()) {
      low = Math.min(low, dot.share());
      high = Math.max(high, dot.share());
    }
    for (Limit limit : funnel.limits()) {
      low = Math.min(low, limit.low998());
      high = Math.max(high, Math.min(1, limit.high998()));
    }
    return Ticks.around(low, high, Format.SHARE, 0, 1.02);
  }

  private void drawLimit(Pen pen, View view, ToDoubleFunction<Limit> value, Stroke stroke) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    List<Limit> limits = sorted();
    for (int i = 0; i < limits.size(); i++) {
      Limit limit = limits.get(i);
      double share = value.applyAsDouble(limit);
      double x = view.x(limit.voters());
      if (view.holds(share) && x >= view.data().getX() && x <= view.data().getMaxX()) {
        if (drawing) {
          path.lineTo(x, view.y(share));
        } else {
          start(path, view, limits, i, value);
          path.lineTo(x, view.y(share));
        }
        drawing = true;
      } else {
        drawing = false;
      }
    }
    if (path.getCurrentPoint() != null) {
      pen.outline(path, stroke, Theme.GREY);
    }
  }

  /** Where the curve enters the plot, between the last point outside and the first one inside. */
  private static void start(
      Path2D path, View view, List<Limit> limits, int inside, ToDoubleFunction<Limit> value) {
    double x = view.x(limits.get(inside).voters());
    double share = value.applyAsDouble(limits.get(inside));
    if (inside > 0) {
      Limit before = limits.get(inside - 1);
      double outside = value.applyAsDouble(before);
      double edge =
          outside > share
              ? Math.min(1, view.shares().getUpperBound())
              : Math.max(0, view.shares().getLowerBound());
      double part = outside == share ? 1 : (edge - share) / (outside - share);
      double from = x + (view.x(before.voters()) - x) * Math.max(0, Math.min(1, part));
      path.moveTo(Math.max(view.data().getX(), from), view.clampedY(edge));
    } else {
      path.moveTo(x, view.y(share));
    }
  }

  private List<Limit> sorted() {
    return funnel.limits().stream().sorted(Comparator.comparingDouble(Limit::voters)).toList();
  }

  /** The lines' names at their right end; they are numbers, so they need no language. */
  private void nameLines(Pen pen, View view, Font font) {
    if (funnel.limits().isEmpty()) {
      return;
    }
    Limit last = sorted().get(funnel.limits().size() - 1);
    String target = Numerals.print(funnel.target(), Format.SHARE);
    Map<Double, String> names = new TreeMap<>();
    name(names, view, last.high998(), "99.8%");
    name(names, view, last.high95(), "95%");
    name(names, view, last.low95(), "95%");
    name(names, view, last.low998(), "99.8%");
    names.put(view.y(funnel.target()), target);
    double[] wanted = names.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    double[] placed = Spread.apart(wanted, 14, view.data().getY() - 4, view.data().getMaxY() + 4);
    int at = 0;
    for (String text : names.values()) {
      pen.text(
          text,
          view.data().getMaxX() + 6,
          placed[at++],
          Pen.Side.LEFT,
          text.equals(target) ? Fonts.bold(font.getSize2D()) : font,
          Theme.SECONDARY);
    }
  }

  /** A limit that is not drawn has no name. */
  private static void name(Map<Double, String> names, View view, double share, String text) {
    if (view.holds(share)) {
      names.put(view.y(share), text);
    }
  }

  /** Names avoid the curves as well. */
  private void occupyLines(Placement placement, View view) {
    List<ToDoubleFunction<Limit>> curves =
        List.of(Limit::low95, Limit::high95, Limit::low998, Limit::high998);
    for (Limit limit : funnel.limits()) {
      for (ToDoubleFunction<Limit> curve : curves) {
        double share = curve.applyAsDouble(limit);
        if (view.holds(share)) {
          placement.avoid(view.x(limit.voters()), view.y(share));
        }
      }
    }
    double target = view.y(funnel.target());
    for (double x = view.data().getX(); x < view.data().getMaxX(); x += 20) {
      placement.avoid(x, target);
    }
  }

  /** Dots of one place are one mark, as large as they are many, with their number in it. */
  private record Place(double voters, double share, Emphasis emphasis) {
    static Place of(Dot dot) {
      return new Place(rounded(dot.voters()), rounded(dot.share()), dot.emphasis());
    }

    /** Sums of weighted ballots differ in their last digit; no eye sees that. */
    private static double rounded(double value) {
      return Math.rint(value * 1e6) / 1e6;
    }
  }

  private void drawDots(Pen pen, View view) {
    Map<Place, Long> places =
        funnel.dots().stream()
            .sorted(Comparator.comparingInt(dot -> dot.emphasis() == Emphasis.PLAIN ? 0 : 1))
            .collect(Collectors.groupingBy(Place::of, LinkedHashMap::new, Collectors.counting()));
    Placement placement = new Placement(view.data());
    boolean many = funnel.dots().size() > MANY;
    double single = many ? 2.6 : 4;
    double largest = many ? LARGEST_OF_MANY : LARGEST;
    places.forEach(
        (place, count) -> {
          double x = view.x(place.voters());
          double y = view.y(place.share());
          double base = place.emphasis() == Emphasis.PLAIN ? single : single + 1;
          double radius = count == 1 ? base : Math.min(largest, base * Math.sqrt(count) + 1);
          pen.mark(x, y, radius, place.emphasis());
          if (count > 1 && radius >= NUMBERED && !many) {
            Color ink = Theme.on(Theme.color(place.emphasis()));
            pen.text(count.toString(), x, y, Pen.Side.MIDDLE, Fonts.bold(Theme.LEAST), ink);
          }
          placement.occupy(x, y, radius + 1.5);
        });
    occupyLines(placement, view);
    Font font = Fonts.bold(Theme.SMALL);
    double widest = view.data().getWidth() * 0.5;
    for (Dot dot : funnel.dots().subList(0, funnel.named())) {
      double x = view.x(dot.voters());
      double y = view.y(dot.share());
      String name = Pen.fit(dot.label(), font, widest);
      Rectangle2D box = placement.place(x, y, Pen.width(name, font), Theme.SMALL + 3);
      placement.leader(box, x, y).ifPresent(line -> pen.outline(line, Theme.HAIR, Theme.AXIS));
      pen.text(
          name,
          box.getCenterX(),
          box.getCenterY(),
          Pen.Side.MIDDLE,
          font,
          Theme.words(dot.emphasis()));
    }
  }
}
