package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearScore;

/** The scores of each branch over the years, with their intervals, one small picture a branch. */
final class MultiplesFigure {
  static final String ID = "score-multiples";

  /** More panels than this are too small on one page. */
  private static final int MOST = 30;

  private static final int CUT = 24;

  private final Facts facts;
  private final Words words;

  MultiplesFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /** All branches that are scored in the latest year; two years at least make a line. */
  Optional<Figure> build() {
    List<String> ids =
        facts.scores(facts.latestYear()).stream()
            .filter(row -> row.score() != null)
            .map(BranchYearScore::organizationId)
            .toList();
    if (ids.size() < 2 || facts.years().size() < 2) {
      return Optional.empty();
    }
    boolean cut = ids.size() > MOST;
    List<String> shown = new ArrayList<>(cut ? ids.subList(0, CUT / 2) : ids);
    if (cut) {
      shown.addAll(ids.subList(ids.size() - CUT / 2, ids.size()));
    }
    Numbers numbers = words.numbers();
    String year = numbers.year(facts.latestYear());
    List<String> subtitle = new ArrayList<>();
    subtitle.add(
        words.say("multiples.subtitle", numbers.years(facts.firstYear(), facts.latestYear())));
    if (cut) {
      subtitle.add(words.say("extremes.rank", year, CUT / 2));
    }
    Term compared = Term.count(BranchChange.class).not("verdict", "not_comparable");
    String title =
        words.say(
            "multiples.title",
            words.cited(
                ids.size(),
                Term.count(BranchYearScore.class)
                    .where("review_year", facts.latestYear())
                    .filled("score")),
            words.cited(facts.verdicts().count(one -> one != Verdict.NOT_COMPARABLE), compared),
            words.cited(
                facts.verdicts().count(Verdict::claims),
                compared.where("verdict", "improved", "declined")));
    return Optional.of(
        figure(
            ID,
            new Captions(facts, words)
                .of(
                    title,
                    subtitle,
                    new Breaks(facts, words).caveats(),
                    words.say("multiples.alt", title, (long) shown.size())),
            shown));
  }

  /** A picture of some branches. */
  Multiples figure(String id, Figure.Caption caption, List<String> branches) {
    GridBuilder grid =
        new GridBuilder(words)
            .text("branch")
            .plain("year")
            .scores("score", "score.low", "score.high");
    List<Multiples.Panel> panels = new ArrayList<>();
    for (String branch : branches) {
      panels.add(panel(branch));
      for (int year : facts.years()) {
        facts
            .score(branch, year)
            .filter(row -> row.score() != null)
            .ifPresent(
                row -> {
                  boolean open = facts.leadership().shows(row);
                  grid.row(
                      facts.structure().label(branch),
                      year,
                      GridBuilder.cell(row, "score"),
                      open ? GridBuilder.cell(row, "score_low") : null,
                      open ? GridBuilder.cell(row, "score_high") : null);
                });
      }
    }
    return new Multiples(id, caption, grid.build(), words.say("axis.score"), calendar(), panels);
  }

  /** Every year between the first and the last: one without any review is a gap. */
  private List<Integer> calendar() {
    List<Integer> years = new ArrayList<>();
    for (int year = facts.firstYear(); year <= facts.latestYear(); year++) {
      years.add(year);
    }
    return years;
  }

  private Multiples.Panel panel(String branch) {
    List<@Nullable Double> values = new ArrayList<>();
    List<@Nullable Double> lows = new ArrayList<>();
    List<@Nullable Double> highs = new ArrayList<>();
    List<Integer> breaks = new ArrayList<>();
    List<Integer> calendar = calendar();
    for (int year : calendar) {
      @Nullable BranchYearScore row = facts.score(branch, year).orElse(null);
      boolean open = row != null && facts.leadership().shows(row);
      values.add(row == null ? null : row.score());
      lows.add(open ? row.scoreLow() : null);
      highs.add(open ? row.scoreHigh() : null);
      if (facts.segments().breaksOf(branch).contains(year)) {
        breaks.add(calendar.indexOf(year));
      }
    }
    return new Multiples.Panel(
        facts.structure().label(branch), values, lows, highs, breaks, emphasis(branch));
  }

  /** Only a verdict of the latest year colours a panel. */
  private Figure.Emphasis emphasis(String branch) {
    return facts
        .latestChange(branch)
        .map(one -> Verdict.of(one).emphasis())
        .orElse(Figure.Emphasis.PLAIN);
  }
}
