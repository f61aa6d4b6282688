package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchChange;

/** The verdicts of every year, counted; a verdict that was never given has no column. */
final class VerdictTable {
  private final Words words;
  private final Verdicts verdicts;
  private final TreeMap<Integer, EnumMap<Verdict, Long>> byYear;

  VerdictTable(Facts facts, Words words) {
    this.words = words;
    this.verdicts = facts.verdicts();
    this.byYear = verdicts.byYear();
  }

  /** The slide; one year alone is told by the slope. */
  Optional<Slide> slide(String notes) {
    if (byYear.size() < 2) {
      return Optional.empty();
    }
    long claims = verdicts.count(Verdict::claims);
    long compared = verdicts.count(verdict -> verdict != Verdict.NOT_COMPARABLE);
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
            Optional.of(grid()),
            notes));
  }

  /** One row a year, the last twelve; at most five verdicts, so six columns. */
  private Grid grid() {
    EnumSet<Verdict> given = EnumSet.noneOf(Verdict.class);
    byYear.values().forEach(counts -> given.addAll(counts.keySet()));
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
      Map.Entry<Integer, EnumMap<Verdict, Long>> year, EnumSet<Verdict> given) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(year.getKey());
    given.forEach(
        verdict ->
            cells.add(
                GridBuilder.cell(
                    year.getValue().getOrDefault(verdict, 0L),
                    Citation.of(
                        Term.count(BranchChange.class)
                            .where("review_year", year.getKey())
                            .where("verdict", verdict.name().toLowerCase(Locale.ROOT))))));
    return cells;
  }
}
