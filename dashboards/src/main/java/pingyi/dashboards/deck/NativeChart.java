package pingyi.dashboards.deck;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Bars;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Rectification;
import pingyi.dashboards.chart.RectificationColours;
import pingyi.dashboards.chart.Theme;

/**
 * A figure whose numbers can be edited in the deck: counts as columns or bars, levels as lines.
 *
 * @param categories the names along the axis
 * @param breaksBefore the positions of categories that no line may join to the one before
 */
record NativeChart(
    String id,
    Kind kind,
    String axis,
    List<String> categories,
    List<Layer> layers,
    List<Integer> breaksBefore) {
  /** The part of the frame that the plot fills: left, top, width, height. */
  private static final double[] COLUMNS = {0.06, 0.1, 0.72, 0.8};

  private static final double[] NARROW_COLUMNS = {0.06, 0.1, 0.58, 0.8};

  /** So many letters of a layer's name find room beside the usual columns. */
  private static final int USUAL_LETTERS = 8;

  private static final double[] BARS = {0.24, 0.04, 0.68, 0.92};
  private static final double[] PARTED = {0.08, 0.1, 0.88, 0.86};
  private static final double[] LINES = {0.06, 0.1, 0.74, 0.8};

  NativeChart {
    categories = List.copyOf(categories);
    layers = List.copyOf(layers);
    breaksBefore = List.copyOf(breaksBefore);
  }

  /** How values are drawn. */
  enum Kind {
    /** Stacked columns by year. */
    COLUMNS(NativeChart.COLUMNS),
    /** The same where the names of the layers need more room beside them. */
    NARROW_COLUMNS(NativeChart.NARROW_COLUMNS),
    /** One bar a name, the longest on top. */
    BARS(NativeChart.BARS),
    /** Stacked bars by year. */
    PARTED(NativeChart.PARTED),
    /** Levels over the years. */
    LINES(NativeChart.LINES);

    private final double[] plot;

    Kind(double[] plot) {
      this.plot = plot;
    }

    double plot(int side) {
      return plot[side];
    }

    boolean lies() {
      return this == BARS || this == PARTED;
    }
  }

  /**
   * One series.
   *
   * @param values one a category; null where there is none
   * @param strong the positions of values in the strong colour
   */
  record Layer(String label, List<@Nullable Double> values, Color color, List<Integer> strong) {
    Layer {
      values = Collections.unmodifiableList(new ArrayList<>(values));
      strong = List.copyOf(strong);
    }

    Layer(String label, List<@Nullable Double> values, Color color) {
      this(label, values, color, List.of());
    }
  }

  /** The native chart of a figure; empty where the figure is drawn as shapes. */
  static Optional<NativeChart> of(Figure figure) {
    if (figure instanceof Figure.Stack stack) {
      return Optional.of(columns(stack));
    }
    if (figure instanceof Bars bars) {
      return Optional.of(bars(bars));
    }
    if (figure instanceof Rectification rectification) {
      return Optional.of(parted(rectification));
    }
    return figure instanceof Figure.Trend trend && !trend.points().isEmpty()
        ? Optional.of(lines(trend))
        : Optional.empty();
  }

  private static NativeChart columns(Figure.Stack stack) {
    List<Color> colors = Theme.layers(stack.series().size());
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < stack.series().size(); i++) {
      Figure.StackSeries series = stack.series().get(i);
      layers.add(new Layer(series.label(), new ArrayList<>(series.counts()), colors.get(i)));
    }
    int letters = layers.stream().mapToInt(layer -> letters(layer.label())).max().orElse(0);
    return new NativeChart(
        stack.id(),
        letters > USUAL_LETTERS ? Kind.NARROW_COLUMNS : Kind.COLUMNS,
        stack.axis(),
        stack.columns(),
        layers,
        stack.breaksBefore());
  }

  /** How wide a text is, in Chinese letters; Latin ones are half as wide. */
  private static int letters(String text) {
    return text.chars().map(letter -> letter < 0x80 ? 1 : 2).sum() / 2;
  }

  private static NativeChart bars(Bars bars) {
    List<@Nullable Double> values = new ArrayList<>();
    bars.bars().forEach(bar -> values.add(bar.value()));
    List<Integer> strong =
        IntStream.range(0, bars.bars().size())
            .filter(at -> bars.bars().get(at).emphasis() != Emphasis.PLAIN)
            .boxed()
            .toList();
    return new NativeChart(
        bars.id(),
        Kind.BARS,
        "",
        bars.bars().stream().map(Bars.Bar::label).toList(),
        List.of(new Layer(bars.axis(), values, Theme.GREY, strong)),
        List.of());
  }

  private static NativeChart parted(Rectification figure) {
    List<Layer> layers = new ArrayList<>();
    for (int state = 0; state < figure.states().size(); state++) {
      List<@Nullable Double> values = new ArrayList<>();
      for (Rectification.Row row : figure.rows()) {
        values.add(row.counts().get(state));
      }
      layers.add(
          new Layer(
              figure.labels().get(state),
              values,
              RectificationColours.of(figure.states().get(state))));
    }
    return new NativeChart(
        figure.id(),
        Kind.PARTED,
        "",
        figure.rows().stream().map(Rectification.Row::label).toList(),
        layers,
        List.of());
  }

  /** The stretches between breaks are series of their own, so that no line can bridge one. */
  private static NativeChart lines(Figure.Trend trend) {
    int first = trend.points().get(0).year();
    int last = trend.points().get(trend.points().size() - 1).year();
    List<Integer> starts = new ArrayList<>(List.of(first));
    trend.breaksBefore().stream().filter(year -> year > first && year <= last).forEach(starts::add);
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) - 1 : last;
      List<@Nullable Double> low = new ArrayList<>();
      List<@Nullable Double> middle = new ArrayList<>();
      List<@Nullable Double> high = new ArrayList<>();
      for (int year = first; year <= last; year++) {
        int wanted = year;
        Optional<Figure.TrendPoint> point =
            trend.points().stream()
                .filter(one -> one.year() == wanted && wanted >= from && wanted <= to)
                .findFirst();
        low.add(point.map(Figure.TrendPoint::low).orElse(null));
        middle.add(point.map(Figure.TrendPoint::median).orElse(null));
        high.add(point.map(Figure.TrendPoint::high).orElse(null));
      }
      layers.add(new Layer(head(trend, 3), high, Theme.GREY));
      layers.add(new Layer(head(trend, 2), middle, Theme.NAVY, List.of(0)));
      layers.add(new Layer(head(trend, 1), low, Theme.GREY));
    }
    List<String> years = IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    return new NativeChart(
        trend.id(),
        Kind.LINES,
        trend.axis(),
        years,
        layers,
        starts.stream().skip(1).map(year -> year - first).toList());
  }

  /** The heading of a column of the figure's own table. */
  private static String head(Figure.Trend trend, int column) {
    List<Grid.Head> heads = trend.data().heads();
    return column < heads.size() ? heads.get(column).label() : trend.axis();
  }

  /** The highest column. */
  double most() {
    double most = 0;
    for (int at = 0; at < categories.size(); at++) {
      double sum = 0;
      for (Layer layer : layers) {
        @Nullable Double value = layer.values().get(at);
        sum += value == null ? 0 : value;
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /** The rules in the frame of the chart where scale or policy changed. */
  List<Line2D> rules(Rectangle2D frame) {
    double top = frame.getY() + frame.getHeight() * (kind.plot(1) - 0.03);
    double bottom = frame.getY() + frame.getHeight() * (kind.plot(1) + kind.plot(3));
    return breaksBefore.stream()
        .map(
            at -> {
              double part = kind.plot(0) + kind.plot(2) * at / categories.size();
              double x = frame.getX() + frame.getWidth() * part;
              return (Line2D) new Line2D.Double(x, top, x, bottom);
            })
        .toList();
  }
}
