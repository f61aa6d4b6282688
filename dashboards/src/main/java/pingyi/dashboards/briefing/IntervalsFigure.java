package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.YearSummary;

/** The latest year's scores with their intervals, and the caution about ranks. */
final class IntervalsFigure {
  static final String ID = "score-intervals";

  private final Facts facts;
  private final Words words;
  private final RankCaution caution;

  IntervalsFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.caution = new RankCaution(facts, words);
  }

  Optional<Figure> build() {
    List<BranchYearScore> scored = caution.scored();
    if (scored.isEmpty()) {
      return Optional.empty();
    }
    Extremes<BranchYearScore> extremes = Extremes.of(scored);
    Double median = facts.summary(facts.latestYear()).map(YearSummary::median).orElse(null);
    return Optional.of(
        new Figure.Intervals(
            ID,
            caption(scored, extremes),
            grid(extremes.shown()),
            words.say("axis.score"),
            extremes.shown().stream().map(this::item).toList(),
            extremes.cutAfter(),
            median,
            median == null ? "" : words.say("intervals.median", words.numbers().score(median))));
  }

  private Figure.IntervalItem item(BranchYearScore row) {
    return new Figure.IntervalItem(
        facts.structure().label(row.organizationId()),
        caution.score(row),
        caution.low(row),
        caution.high(row),
        caution.besideTheFirst(row) ? Figure.Emphasis.FOCUS : Figure.Emphasis.PLAIN);
  }

  private Grid grid(List<BranchYearScore> rows) {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("rank")
            .text("branch")
            .scores("score", "score.low", "score.high");
    for (BranchYearScore row : rows) {
      @Nullable Double low = caution.low(row);
      grid.row(
          GridBuilder.cell(row, "rank"),
          facts.structure().label(row.organizationId()),
          GridBuilder.cell(row, "score"),
          low == null ? null : GridBuilder.cell(row, "score_low"),
          caution.high(row) == null ? null : GridBuilder.cell(row, "score_high"));
    }
    return grid.build();
  }

  private Figure.Caption caption(List<BranchYearScore> scored, Extremes<BranchYearScore> extremes) {
    Numbers numbers = words.numbers();
    String year = numbers.year(facts.latestYear());
    List<String> subtitle = new ArrayList<>();
    subtitle.add(
        words.say(
            caution.withInterval() > 0 ? "intervals.subtitle" : "intervals.subtitle.none",
            year,
            caution.count()));
    if (extremes.cut()) {
      subtitle.add(words.say("extremes.rank", year, extremes.each()));
    }
    List<String> caveats = new ArrayList<>(caution.hiddenCaveat());
    if (caution.withInterval() > 0) {
      caveats.add(words.say("intervals.caveat"));
    }
    String title = caution.sentence();
    return new Captions(facts, words)
        .of(
            title,
            subtitle,
            caveats,
            words.say(
                "intervals.alt",
                title,
                numbers.score(caution.score(scored.get(0))),
                numbers.score(caution.score(scored.get(scored.size() - 1)))));
  }
}
