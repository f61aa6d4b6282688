package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.warehouse.table.derived.YearSummary;

/** The median and the middle half of the scores over the years. */
final class TrendFigure {
  static final String ID = "score-trend";

  private final Facts facts;
  private final Words words;

  TrendFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  Optional<Figure> build() {
    List<Figure.TrendPoint> points = points();
    if (points.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure.Trend(
            ID,
            caption(points),
            grid(points),
            words.say("axis.score"),
            points,
            facts.breaks().stream().map(Facts.Break::year).toList()));
  }

  private List<Figure.TrendPoint> points() {
    return facts.rows(YearSummary.class).stream()
        .map(TrendFigure::point)
        .flatMap(Optional::stream)
        .toList();
  }

  /** A year's point; none for a year without scores. */
  static Optional<Figure.TrendPoint> point(YearSummary row) {
    Double low = row.lowerQuartile();
    Double median = row.median();
    Double high = row.upperQuartile();
    return low == null || median == null || high == null
        ? Optional.empty()
        : Optional.of(new Figure.TrendPoint(row.reviewYear(), low, median, high, row.scored()));
  }

  private Grid grid(List<Figure.TrendPoint> points) {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .scores("quartile.lower", "median", "quartile.upper")
            .counts("scored");
    points.forEach(
        point ->
            grid.row(point.year(), point.low(), point.median(), point.high(), point.branches()));
    return grid.build();
  }

  private Figure.Caption caption(List<Figure.TrendPoint> points) {
    Numbers numbers = words.numbers();
    Figure.TrendPoint first = points.get(0);
    Figure.TrendPoint last = points.get(points.size() - 1);
    String title = sentence(words, last);
    List<String> subtitle =
        List.of(words.say("trend.subtitle", numbers.years(first.year(), last.year())));
    List<String> caveats = new ArrayList<>(new Breaks(facts, words).caveats());
    caveats.add(words.say("trend.caveat"));
    return new Captions(facts, words)
        .of(
            title,
            subtitle,
            caveats,
            words.say(
                "trend.alt",
                title,
                numbers.year(first.year()),
                numbers.score(first.median()),
                numbers.year(last.year()),
                numbers.score(last.median())));
  }

  /** The level of one year as a sentence. */
  static String sentence(Words words, Figure.TrendPoint last) {
    Numbers numbers = words.numbers();
    return words.say(
        "trend.title",
        numbers.year(last.year()),
        last.branches(),
        numbers.score(last.median()),
        numbers.scoreRange(last.low(), last.high()));
  }
}
