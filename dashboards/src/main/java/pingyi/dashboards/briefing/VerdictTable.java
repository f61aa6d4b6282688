package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchChange;

/** The verdicts of every year, counted; a verdict that was never given has no column. */
final class VerdictTable {
  private final Words words;
  private final TreeMap<Integer, List<BranchChange>> byYear;

  VerdictTable(Facts facts, Words words) {
    this.words = words;
    this.byYear =
        facts.rows(BranchChange.class).stream()
            .collect(
                Collectors.groupingBy(BranchChange::reviewYear, TreeMap::new, Collectors.toList()));
  }

  /** The slide; one year alone is told by the slope. */
  Optional<Slide> slide(String notes) {
    if (byYear.size() < 2) {
      return Optional.empty();
    }
    List<BranchChange> all = byYear.values().stream().flatMap(List::stream).toList();
    long claims = all.stream().filter(change -> Verdict.of(change).claims()).count();
    long compared = all.stream().filter(VerdictTable::comparable).count();
    return Optional.of(
        new Slide(
            "yearly-verdicts",
            Slide.Kind.TABLE,
            words.say(
                "verdicts.title",
                words.cited(
                    compared, Term.count(BranchChange.class).not("verdict", "not_comparable")),
                words.cited(
                    claims,
                    Term.count(BranchChange.class).where("verdict", "improved", "declined"))),
            words.say(
                "verdicts.subtitle", words.numbers().years(byYear.firstKey(), byYear.lastKey())),
            Optional.empty(),
            List.of(words.say("verdicts.bullet")),
            Optional.of(grid(all)),
            notes));
  }

  private static boolean comparable(BranchChange change) {
    return Verdict.of(change) != Verdict.NOT_COMPARABLE;
  }

  /** One row a year, the last twelve; at most five verdicts, so six columns. */
  private Grid grid(List<BranchChange> all) {
    EnumSet<Verdict> given = EnumSet.noneOf(Verdict.class);
    all.forEach(change -> given.add(Verdict.of(change)));
    GridBuilder grid = new GridBuilder(words).plain("year");
    given.forEach(verdict -> grid.labelled(heading(verdict), Grid.Format.COUNT));
    int skipped = Math.max(0, byYear.size() - Slides.TABLE_ROWS);
    byYear.entrySet().stream().skip(skipped).forEach(entry -> grid.row(row(entry, given)));
    return grid.build();
  }

  private String heading(Verdict verdict) {
    String said = verdict.words(words);
    return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
  }

  private static List<@Nullable Object> row(
      Map.Entry<Integer, List<BranchChange>> year, EnumSet<Verdict> given) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(year.getKey());
    given.forEach(
        verdict ->
            cells.add(
                GridBuilder.cell(
                    year.getValue().stream().filter(one -> Verdict.of(one) == verdict).count(),
                    Citation.of(
                        Term.count(BranchChange.class)
                            .where("review_year", year.getKey())
                            .where("verdict", verdict.name().toLowerCase(Locale.ROOT))))));
    return cells;
  }
}
