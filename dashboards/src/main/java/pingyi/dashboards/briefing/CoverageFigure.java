package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Measure;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * What there is to judge by: for every branch and year the components of the score that have a
 * value, 0 where it was reviewed and none has, a gap where it was not reviewed.
 */
final class CoverageFigure {
  static final String ID = "component-coverage";

  private final Facts facts;
  private final Words words;

  CoverageFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /** The components with a value of some branches, by branch and year. */
  private Map<String, Long> filled(List<String> branches) {
    Map<String, Long> filled = new HashMap<>();
    facts.each(
        BranchYearComponent.class,
        Selection.ALL.among("organization_id", branches),
        row -> {
          if (row.value() != null) {
            filled.merge(key(row.organizationId(), row.reviewYear()), 1L, Long::sum);
          }
        });
    return filled;
  }

  private static String key(String id, int year) {
    return year + " " + id;
  }

  Optional<Figure> build() {
    Set<String> branches = new LinkedHashSet<>();
    facts.years().stream()
        .sorted(Comparator.reverseOrder())
        .forEach(year -> branches.addAll(facts.ids(year)));
    if (branches.isEmpty()) {
      return Optional.empty();
    }
    Extremes<String> extremes = Extremes.of(List.copyOf(branches));
    GridBuilder grid = new GridBuilder(words).text("branch");
    facts.years().forEach(year -> grid.labelled(String.valueOf(year), Grid.Format.COUNT));
    Map<String, Long> filled = filled(extremes.shown());
    HeatTable table =
        HeatTable.of(
            grid,
            facts.structure(),
            extremes.shown(),
            facts.years(),
            (id, year) -> cell(id, year, filled));
    return Optional.of(
        new Figure.Heat(
            ID,
            caption(extremes),
            table.grid(),
            facts.years().stream().map(String::valueOf).toList(),
            table.rows(),
            extremes.cutAfter(),
            breaks()));
  }

  private @Nullable Object cell(String id, int year, Map<String, Long> filled) {
    return !facts.has(id, year)
        ? null
        : GridBuilder.cell(filled.getOrDefault(key(id, year), 0L), Citation.of(term(id, year)));
  }

  private static Term term(String id, int year) {
    return Term.count(BranchYearComponent.class)
        .where("organization_id", id)
        .where("review_year", year)
        .filled("value");
  }

  /** The years before which the policy or the scale of ballots changed, by position. */
  private List<Integer> breaks() {
    List<Integer> years = facts.years();
    return years.stream().filter(facts::breaksBefore).map(years::indexOf).toList();
  }

  private Figure.Caption caption(Extremes<String> extremes) {
    long scored = facts.years().stream().mapToLong(year -> facts.count(year).scored()).sum();
    Term every = Term.count(BranchYearScore.class);
    String years = words.numbers().years(facts.firstYear(), facts.latestYear());
    String title =
        words.say(
            "componentcoverage.title",
            years,
            words.cited(facts.scoreCount(), every),
            words.cited(
                scored, Term.of(Measure.COUNT, BranchYearScore.class, "score").filled("score")));
    List<String> subtitle = new ArrayList<>();
    subtitle.add(words.say("componentcoverage.subtitle", years));
    if (extremes.cut()) {
      subtitle.add(
          words.say("extremes.rank", words.numbers().year(facts.latestYear()), extremes.each()));
    }
    return new Captions(facts, words)
        .of(
            title,
            subtitle,
            List.of(words.say("componentcoverage.caveat")),
            words.say("componentcoverage.alt", title, (long) extremes.shown().size()));
  }
}
