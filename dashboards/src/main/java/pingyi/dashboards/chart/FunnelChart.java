package pingyi.dashboards.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Figure.Funnel;
import pingyi.dashboards.briefing.Figure.FunnelDot;
import pingyi.dashboards.briefing.Figure.FunnelLimit;
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

    View view = new View(voters, shares, data);
    double target = view.y(funnel.target());
    pen.line(data.getX(), target, data.getMaxX(), target, Theme.THIN_LINE, Theme.SECONDARY);
    drawLimit(pen, view, FunnelLimit::low95, Theme.DOTTED);
    drawLimit(pen, view, FunnelLimit::high95, Theme.DOTTED);
    drawLimit(pen, view, FunnelLimit::low998, Theme.DASHED);
    drawLimit(pen, view, FunnelLimit::high998, Theme.DASHED);
    nameLines(pen, view, small);
    drawDots(pen, view);
  }

  /** The plot as a mapping from numbers to places. */
  private record View(NumberAxis voters, NumberAxis shares, Rectangle2D data) {
    double x(double value) {
      return voters.valueToJava2D(value, data, RectangleEdge.BOTTOM);
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
    double most =
        Math.max(
            funnel.dots().stream().mapToDouble(FunnelDot::voters).max().orElse(1),
            funnel.limits().stream().mapToDouble(FunnelLimit::voters).max().orElse(1));
    NumberAxis axis = Ticks.counts(most, Ticks.step(most, 8));
    axis.setLabel(funnel.xAxis());
    axis.setLabelFont(Fonts.regular(Theme.SMALL));
    axis.setLabelPaint(Theme.SECONDARY);
    axis.setAxisLineVisible(true);
    return axis;
  }

  /** High enough for the dots and for the limits where branches are, not for the open mouth. */
  private NumberAxis shares() {
    double least = funnel.dots().stream().mapToDouble(FunnelDot::voters).min().orElse(0);
    double low = funnel.target();
    double high = funnel.target();
    for (FunnelDot dot : funnel.dots()) {
      low = Math.min(low, dot.share());
      high = Math.max(high, dot.share());
    }
    for (FunnelLimit limit : funnel.limits()) {
      if (limit.voters() >= least) {
        low = Math.min(low, limit.low95());
        high = Math.max(high, limit.high95());
      }
    }
    return Ticks.around(low, high, Format.SHARE, 0, 1.02);
  }

  private void drawLimit(Pen pen, View view, ToDoubleFunction<FunnelLimit> value, Stroke stroke) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    List<FunnelLimit> limits = sorted();
    for (int i = 0; i < limits.size(); i++) {
      FunnelLimit limit = limits.get(i);
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
      Path2D path,
      View view,
      List<FunnelLimit> limits,
      int inside,
      ToDoubleFunction<FunnelLimit> value) {
    double x = view.x(limits.get(inside).voters());
    double share = value.applyAsDouble(limits.get(inside));
    if (inside > 0) {
      FunnelLimit before = limits.get(inside - 1);
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

  private List<FunnelLimit> sorted() {
    return funnel.limits().stream()
        .sorted(Comparator.comparingDouble(FunnelLimit::voters))
        .toList();
  }

  /** The lines' names at their right end; they are numbers, so they need no language. */
  private void nameLines(Pen pen, View view, Font font) {
    if (funnel.limits().isEmpty()) {
      return;
    }
    FunnelLimit last = sorted().get(funnel.limits().size() - 1);
    String target = Numerals.print(funnel.target(), Format.SHARE);
    String[] texts = {"99.8%", "95%", target, "95%", "99.8%"};
    double[] wanted = {
      view.clampedY(last.high998()),
      view.clampedY(last.high95()),
      view.y(funnel.target()),
      view.clampedY(last.low95()),
      view.clampedY(last.low998())
    };
    double[] placed = Spread.apart(wanted, 13, view.data().getY() - 4, view.data().getMaxY() + 4);
    for (int i = 0; i < texts.length; i++) {
      pen.text(
          texts[i],
          view.data().getMaxX() + 6,
          placed[i],
          Pen.Side.LEFT,
          i == 2 ? Fonts.bold(font.getSize2D()) : font,
          Theme.SECONDARY);
    }
  }

  /** Names avoid the curves as well. */
  private void occupyLines(Placement placement, View view) {
    List<ToDoubleFunction<FunnelLimit>> curves =
        List.of(FunnelLimit::low95, FunnelLimit::high95, FunnelLimit::low998, FunnelLimit::high998);
    for (FunnelLimit limit : funnel.limits()) {
      for (ToDoubleFunction<FunnelLimit> curve : curves) {
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

  private void drawDots(Pen pen, View view) {
    List<FunnelDot> dots =
        funnel.dots().stream()
            .sorted(
                Comparator.comparing((FunnelDot dot) -> dot.emphasis() == Emphasis.PLAIN ? 0 : 1))
            .toList();
    Placement placement = new Placement(view.data());
    for (FunnelDot dot : dots) {
      double radius = dot.emphasis() == Emphasis.PLAIN ? 4 : 5;
      pen.mark(view.x(dot.voters()), view.y(dot.share()), radius, dot.emphasis());
      placement.occupy(view.x(dot.voters()), view.y(dot.share()), radius + 1.5);
    }
    occupyLines(placement, view);
    Font font = Fonts.bold(Theme.LABEL);
    for (FunnelDot dot : dots) {
      if (dot.emphasis() != Emphasis.PLAIN) {
        double x = view.x(dot.voters());
        double y = view.y(dot.share());
        Rectangle2D box = placement.place(x, y, Pen.width(dot.label(), font), Theme.LABEL + 3);
        placement.leader(box, x, y).ifPresent(line -> pen.outline(line, Theme.HAIR, Theme.AXIS));
        pen.text(
            dot.label(),
            box.getCenterX(),
            box.getCenterY(),
            Pen.Side.MIDDLE,
            font,
            Theme.words(dot.emphasis()));
      }
    }
  }
}
