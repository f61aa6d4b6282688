package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.warehouse.cite.Citation;
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
    List<YearSummary> rows =
        facts.rows(YearSummary.class).stream().filter(row -> point(row).isPresent()).toList();
    List<Figure.TrendPoint> points =
        rows.stream().map(TrendFigure::point).flatMap(Optional::stream).toList();
    if (points.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure.Trend(
            ID,
            caption(points, rows.get(rows.size() - 1)),
            grid(rows),
            words.say("axis.score"),
            points,
            facts.breaks().stream().map(Facts.Break::year).toList()));
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

  private Grid grid(List<YearSummary> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .scores("quartile.lower", "median", "quartile.upper")
            .counts("scored");
    rows.forEach(
        row ->
            grid.row(
                row.reviewYear(),
                GridBuilder.cell(row, "lower_quartile"),
                GridBuilder.cell(row, "median"),
                GridBuilder.cell(row, "upper_quartile"),
                GridBuilder.cell(row, "scored")));
    return grid.build();
  }

  private Figure.Caption caption(List<Figure.TrendPoint> points, YearSummary latest) {
    Numbers numbers = words.numbers();
    Figure.TrendPoint first = points.get(0);
    Figure.TrendPoint last = points.get(points.size() - 1);
    String title = sentence(words, latest);
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
  static String sentence(Words words, YearSummary row) {
    Numbers numbers = words.numbers();
    Figure.TrendPoint point = point(row).orElseThrow();
    return words.say(
        "trend.title",
        numbers.year(point.year()),
        words.cited(point.branches(), Citation.cell(row, "scored")),
        words.cited(numbers.score(point.median()), Citation.cell(row, "median")),
        numbers.scoreRange(
            point.low(),
            Citation.cell(row, "lower_quartile"),
            point.high(),
            Citation.cell(row, "upper_quartile")));
  }
}
