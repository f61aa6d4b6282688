package pingyi.dashboards.workbook;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Bars;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Figure.Ballots;
import pingyi.dashboards.briefing.Figure.Stack;
import pingyi.dashboards.briefing.Figure.StackSeries;
import pingyi.dashboards.briefing.Figure.Trend;
import pingyi.dashboards.briefing.Figure.TrendPoint;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Rectification;
import pingyi.dashboards.chart.RectificationColours;
import pingyi.dashboards.chart.Theme;

/**
 * A figure as a small table with a name a row and a series a column, and how it is drawn.
 *
 * @param axis what is measured, with the unit
 * @param heads the heading of the names, then one a series
 * @param colours one a series
 */
record ChartBlock(
    NativeChart.Kind kind,
    String axis,
    List<String> heads,
    List<String> colours,
    Format format,
    List<Line> rows) {
  /** One name with its values; null where there is none. */
  record Line(String name, List<@Nullable Double> values) {
    Line {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /** Whether a figure has a table of this kind, and something in it. */
  static boolean isDrawn(Figure figure) {
    return figure instanceof Trend trend && !trend.points().isEmpty()
        || figure instanceof Ballots ballots && !ballots.bars().isEmpty()
        || figure instanceof Bars bars && !bars.bars().isEmpty()
        || figure instanceof Rectification register && !register.rows().isEmpty()
        || figure instanceof Stack stack && !stack.series().isEmpty() && !stack.columns().isEmpty();
  }

  /** The table of a figure that is drawn. */
  static ChartBlock of(Figure figure, ResourceBundle words) {
    if (figure instanceof Trend trend) {
      return trend(trend, words);
    }
    if (figure instanceof Ballots ballots) {
      return ballots(ballots, words);
    }
    if (figure instanceof Bars bars) {
      return bars(bars);
    }
    if (figure instanceof Rectification register) {
      return register(register, words);
    }
    if (figure instanceof Stack stack) {
      return stack(stack, words);
    }
    throw new IllegalArgumentException("No native chart draws the figure " + figure.id());
  }

  /** An empty row stands where scale or policy changed: the years beside it must not be joined. */
  private static ChartBlock trend(Trend trend, ResourceBundle words) {
    List<Line> rows = new ArrayList<>();
    int before = trend.points().get(0).year() - 1;
    for (TrendPoint point : trend.points()) {
      boolean skipped = point.year() != before + 1;
      before = point.year();
      if (skipped || trend.breaksBefore().contains(point.year())) {
        List<@Nullable Double> gap = new ArrayList<>(Collections.nCopies(3, null));
        rows.add(new Line(words.getString("chart.break"), gap));
      }
      rows.add(
          new Line(
              Integer.toString(point.year()), List.of(point.high(), point.median(), point.low())));
    }
    return new ChartBlock(
        NativeChart.Kind.LINES,
        trend.axis(),
        List.of(
            words.getString("chart.year"),
            words.getString("chart.high"),
            words.getString("chart.median"),
            words.getString("chart.low")),
        List.of(Styles.GREY, Styles.NAVY, Styles.GREY),
        Format.SCORE,
        rows);
  }

  private static ChartBlock ballots(Ballots ballots, ResourceBundle words) {
    return new ChartBlock(
        NativeChart.Kind.PARTS,
        words.getString("chart.share"),
        heads(ballots.data().heads().get(0).label(), ballots.grades()),
        hex(Theme.grades(ballots.grades().size(), ballots.favourable())),
        Format.SHARE,
        ballots.bars().stream()
            .map(bar -> new Line(bar.label(), new ArrayList<>(bar.shares())))
            .toList());
  }

  private static ChartBlock bars(Bars bars) {
    return new ChartBlock(
        NativeChart.Kind.BARS,
        bars.axis(),
        List.of(bars.data().heads().get(0).label(), bars.axis()),
        List.of(Styles.NAVY),
        Format.COUNT,
        bars.bars().stream().map(bar -> new Line(bar.label(), List.of(bar.value()))).toList());
  }

  private static ChartBlock register(Rectification register, ResourceBundle words) {
    return new ChartBlock(
        NativeChart.Kind.COLUMNS,
        register.axis(),
        heads(words.getString("chart.year"), register.labels()),
        hex(register.states().stream().map(RectificationColours::of).toList()),
        Format.COUNT,
        register.rows().stream()
            .map(year -> new Line(year.label(), new ArrayList<>(year.counts())))
            .toList());
  }

  private static ChartBlock stack(Stack stack, ResourceBundle words) {
    List<Line> rows = new ArrayList<>();
    for (int column = 0; column < stack.columns().size(); column++) {
      List<@Nullable Double> counts = new ArrayList<>();
      for (StackSeries series : stack.series()) {
        counts.add(series.counts().get(column));
      }
      rows.add(new Line(stack.columns().get(column), counts));
    }
    return new ChartBlock(
        NativeChart.Kind.COLUMNS,
        stack.axis(),
        heads(
            words.getString("chart.year"),
            stack.series().stream().map(StackSeries::label).toList()),
        hex(Theme.layers(stack.series().size())),
        Format.COUNT,
        rows);
  }

  private static List<String> heads(String names, List<String> series) {
    List<String> heads = new ArrayList<>(List.of(names));
    heads.addAll(series);
    return heads;
  }

  private static List<String> hex(List<Color> colours) {
    return colours.stream()
        .map(colour -> String.format(Locale.ROOT, "%06X", colour.getRGB() & 0xFFFFFF))
        .toList();
  }
}
