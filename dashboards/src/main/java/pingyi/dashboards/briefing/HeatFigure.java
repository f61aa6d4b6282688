package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Measure;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchYearScore;

/** Every branch and year as it was; a year without a review stays a gap. */
final class HeatFigure {
  static final String ID = "score-heat";

  private final Facts facts;
  private final Words words;

  HeatFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  Optional<Figure> build() {
    List<BranchYearScore> latest = scored(facts.scores(facts.latestYear()));
    Set<String> branches = new LinkedHashSet<>();
    latest.forEach(row -> branches.add(row.organizationId()));
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    boolean cut = branches.size() > Extremes.MOST;
    if (!cut) {
      addPredecessors(branches);
    }
    Extremes<String> extremes = Extremes.of(List.copyOf(branches));
    List<Figure.HeatRow> rows =
        extremes.shown().stream()
            .map(id -> new Figure.HeatRow(facts.structure().label(id), values(id), breaks(id)))
            .toList();
    return Optional.of(
        new Figure.Heat(
            ID,
            caption(latest, branches, cut),
            grid(extremes.shown()),
            columns(),
            rows,
            extremes.cutAfter(),
            breakPositions()));
  }

  /** Branches of earlier years that have no score in the latest: below, the most recent first. */
  private void addPredecessors(Set<String> branches) {
    Set<String> all = new LinkedHashSet<>(branches);
    facts.years().stream()
        .sorted(Comparator.reverseOrder())
        .forEach(year -> scored(facts.scores(year)).forEach(row -> all.add(row.organizationId())));
    if (all.size() <= Extremes.MOST) {
      branches.addAll(all);
    }
  }

  private static List<BranchYearScore> scored(List<BranchYearScore> rows) {
    return rows.stream().filter(row -> row.score() != null).toList();
  }

  private List<@Nullable Double> values(String id) {
    List<@Nullable Double> values = new ArrayList<>();
    for (int year : facts.years()) {
      values.add(facts.score(id, year).map(BranchYearScore::score).orElse(null));
    }
    return values;
  }

  private List<Integer> breaks(String id) {
    List<Integer> years = facts.years();
    return facts.segments().breaksOf(id).stream()
        .map(years::indexOf)
        .filter(at -> at >= 0)
        .toList();
  }

  private List<String> columns() {
    return facts.years().stream().map(String::valueOf).toList();
  }

  private List<Integer> breakPositions() {
    List<Integer> positions = new ArrayList<>();
    List<Integer> years = facts.years();
    for (int i = 0; i < years.size(); i++) {
      if (facts.breaksBefore(years.get(i))) {
        positions.add(i);
      }
    }
    return positions;
  }

  private Grid grid(List<String> branches) {
    GridBuilder grid = new GridBuilder(words).text("branch");
    facts.years().forEach(year -> grid.labelled(String.valueOf(year), Grid.Format.SCORE));
    for (String id : branches) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(facts.structure().label(id));
      for (int year : facts.years()) {
        cells.add(facts.score(id, year).map(row -> GridBuilder.cell(row, "score")).orElse(null));
      }
      grid.row(cells);
    }
    return grid.build();
  }

  private static Term of(Measure measure, Term term) {
    return new Term(term.table(), measure, term.column(), term.where());
  }

  private Figure.Caption caption(List<BranchYearScore> latest, Set<String> branches, boolean cut) {
    Numbers numbers = words.numbers();
    double[] scores = latest.stream().mapToDouble(row -> row.score()).sorted().toArray();
    String year = numbers.year(facts.latestYear());
    Term all = Term.of(Measure.COUNT, BranchYearScore.class, "score").filled("score");
    Term year1 = all.where("review_year", facts.latestYear());
    String high =
        words.cited(numbers.score(scores[scores.length - 1]), Citation.of(of(Measure.MOST, year1)));
    String low = words.cited(numbers.score(scores[0]), Citation.of(of(Measure.LEAST, year1)));
    String years = numbers.years(facts.firstYear(), facts.latestYear());
    long gaps =
        facts.years().stream()
            .flatMap(any -> branches.stream().filter(id -> !facts.isScored(id, any)))
            .count();
    List<String> subtitle = new ArrayList<>();
    subtitle.add(
        words.say(
            "heat.subtitle",
            years,
            words.cited(
                branches.size(),
                branches.size() == latest.size()
                    ? year1
                    : new Term(
                        BranchYearScore.class, Measure.DISTINCT, "organization_id", all.where()))));
    if (cut) {
      subtitle.add(words.say("extremes.rank", year, Extremes.CUT / 2));
    }
    List<String> caveats = new ArrayList<>();
    if (gaps > 0) {
      caveats.add(words.say("heat.gaps"));
    }
    caveats.addAll(new Breaks(facts, words).caveats());
    String title = words.say("heat.title", year, words.cited(scores.length, year1), low, high);
    return new Captions(facts, words)
        .of(
            title,
            subtitle,
            caveats,
            words.say("heat.alt", title, (long) branches.size(), years, gaps));
  }
}
