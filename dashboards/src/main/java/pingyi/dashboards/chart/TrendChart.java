package pingyi.dashboards.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import pingyi.dashboards.briefing.Figure.Trend;
import pingyi.dashboards.briefing.Figure.TrendPoint;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * The median as a line in the band of the middle half. Line and band are cut at every change of
 * scale or policy, marked by an upright rule, and at years without reviews: no line may suggest a
 * comparison that the data cannot carry.
 */
final class TrendChart implements Picture {
  private static final double TOP = 26;
  private static final double LONE = 0.12;

  private final Trend trend;
  private final Format format;

  TrendChart(Trend trend) {
    this.trend = trend;
    this.format = Numerals.valueFormat(trend.data());
  }

  @Override
  public double height() {
    return 390;
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    if (trend.points().isEmpty()) {
      return;
    }
    Pen pen = new Pen(surface);
    Font font = Fonts.regular(Theme.LABEL);
    Optional<String> branches = heading(TrendPoint::branches);
    double bottom = branches.isPresent() ? 46 : 26;
    NumberAxis years = years();
    NumberAxis values = values();
    XYPlot plot = new XYPlot(bands(), years, values, renderer());
    double right = 12 + widestName(font);
    double left = Math.max(48, branches.map(name -> Pen.width(name, font) + 12).orElse(0.0));
    Plotting.dress(plot, new Plotting.Margins(TOP, left, bottom, right));
    plot.setRangeGridlinesVisible(true);
    Rectangle2D data = Plotting.draw(plot, surface, area);

    pen.text(
        trend.axis(),
        area.getX(),
        area.getY() + 8,
        Pen.Side.LEFT,
        Fonts.regular(Theme.SMALL),
        Theme.SECONDARY);
    for (int year : trend.breaksBefore()) {
      double x = years.valueToJava2D(year - 0.5, data, RectangleEdge.BOTTOM);
      if (x > data.getX() && x < data.getMaxX()) {
        pen.line(x, data.getY() - 8, x, data.getMaxY(), Theme.THIN_LINE, Theme.INK);
      }
    }
    for (TrendPoint point : trend.points()) {
      double x = years.valueToJava2D(point.year(), data, RectangleEdge.BOTTOM);
      double y = values.valueToJava2D(point.median(), data, RectangleEdge.LEFT);
      pen.fill(new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9), Theme.NAVY);
      String median = Numerals.print(point.median(), format);
      double away = isValley(point) ? 16 : -15;
      pen.text(median, x, y + away, Pen.Side.MIDDLE, Fonts.bold(Theme.LABEL + 1), Theme.NAVY);
      branches.ifPresent(
          name ->
              pen.text(
                  Long.toString(point.branches()),
                  x,
                  data.getMaxY() + 34,
                  Pen.Side.MIDDLE,
                  Fonts.regular(Theme.SMALL),
                  Theme.SECONDARY));
    }
    branches.ifPresent(
        name ->
            pen.text(
                name,
                data.getX() - 8,
                data.getMaxY() + 34,
                Pen.Side.RIGHT,
                Fonts.regular(Theme.SMALL),
                Theme.SECONDARY));
    nameLast(pen, data, values, font);
  }

  /** Whether the line rises away from a point on balance: then its number stands below. */
  private boolean isValley(TrendPoint point) {
    double above = 0;
    for (List<TrendPoint> run : runs()) {
      int at = run.indexOf(point);
      if (at > 0) {
        above += run.get(at - 1).median() - point.median();
      }
      if (at >= 0 && at < run.size() - 1) {
        above += run.get(at + 1).median() - point.median();
      }
    }
    return above > 0;
  }

  /** Names of line and band at their right end, in the words of the figure's table. */
  private void nameLast(Pen pen, Rectangle2D data, NumberAxis values, Font font) {
    TrendPoint last = trend.points().get(trend.points().size() - 1);
    List<Named> names = names(last);
    double[] wanted =
        names.stream()
            .mapToDouble(name -> values.valueToJava2D(name.value(), data, RectangleEdge.LEFT))
            .toArray();
    double[] placed = Spread.apart(wanted, 17, data.getY(), data.getMaxY());
    for (int i = 0; i < placed.length; i++) {
      boolean median = names.get(i).median();
      pen.text(
          names.get(i).text(),
          data.getMaxX() + 6,
          placed[i],
          Pen.Side.LEFT,
          median ? Fonts.bold(Theme.LABEL) : font,
          median ? Theme.NAVY : Theme.SECONDARY);
    }
  }

  private record Named(String text, double value, boolean median) {}

  private List<Named> names(TrendPoint last) {
    List<Named> names = new ArrayList<>();
    heading(TrendPoint::high)
        .ifPresent(
            name ->
                names.add(
                    new Named(
                        name + " " + Numerals.print(last.high(), format), last.high(), false)));
    heading(TrendPoint::median).ifPresent(name -> names.add(new Named(name, last.median(), true)));
    heading(TrendPoint::low)
        .ifPresent(
            name ->
                names.add(
                    new Named(name + " " + Numerals.print(last.low(), format), last.low(), false)));
    return names;
  }

  private double widestName(Font font) {
    TrendPoint last = trend.points().get(trend.points().size() - 1);
    return names(last).stream().mapToDouble(name -> Pen.width(name.text(), font)).max().orElse(0);
  }

  private Optional<String> heading(ToDoubleFunction<TrendPoint> value) {
    List<TrendPoint> points = trend.points();
    return Numerals.heading(
        trend.data(), row -> value.applyAsDouble(points.get(row)), points.size());
  }

  private NumberAxis years() {
    int first = trend.points().stream().mapToInt(TrendPoint::year).min().orElseThrow();
    int last = trend.points().stream().mapToInt(TrendPoint::year).max().orElseThrow();
    // A single year stays as wide as one of several.
    double room = first == last ? 2 : 0.4;
    return Ticks.years(first, last, room, room);
  }

  private NumberAxis values() {
    double low = trend.points().stream().mapToDouble(TrendPoint::low).min().orElseThrow();
    double high = trend.points().stream().mapToDouble(TrendPoint::high).max().orElseThrow();
    return Ticks.around(low, high, format);
  }

  /** One series for each unbroken run of years. */
  private YIntervalSeriesCollection bands() {
    YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
    for (List<TrendPoint> run : runs()) {
      YIntervalSeries series = new YIntervalSeries(bands.getSeriesCount());
      if (run.size() == 1) {
        // A single year has no line; a narrow band still shows its spread.
        TrendPoint only = run.get(0);
        for (double x : new double[] {only.year() - LONE, only.year() + LONE}) {
          series.add(x, only.median(), only.low(), only.high());
        }
      } else {
        run.forEach(point -> series.add(point.year(), point.median(), point.low(), point.high()));
      }
      bands.addSeries(series);
    }
    return bands;
  }

  private List<List<TrendPoint>> runs() {
    List<List<TrendPoint>> runs = new ArrayList<>();
    int before = Integer.MIN_VALUE;
    for (TrendPoint point : trend.points()) {
      if (point.year() != before + 1 || trend.breaksBefore().contains(point.year())) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(point);
      before = point.year();
    }
    return runs;
  }

  private DeviationRenderer renderer() {
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(1f);
    for (int run = 0; run < runs().size(); run++) {
      renderer.setSeriesFillPaint(run, Theme.BAND);
      renderer.setSeriesPaint(run, Theme.NAVY);
      renderer.setSeriesStroke(run, Theme.BOLD_LINE);
    }
    return renderer;
  }
}
