package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.RankSet;

/** The places that each branch of the latest year may have, as dots in their ranges. */
final class RankSetFigure {
  static final String ID = "rank-sets";

  private final Facts facts;
  private final Words words;
  private final List<RankSet> ranked;

  RankSetFigure(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.ranked = facts.empty() ? List.of() : facts.once(RankSetFigure.class, () -> ranked(facts));
  }

  private static List<RankSet> ranked(Facts facts) {
    return ofAll(facts).stream()
        .filter(row -> row.part() == 1)
        .filter(row -> row.status().equals("ranked"))
        .sorted(
            Comparator.comparingInt(RankSetFigure::rank)
                .thenComparing(RankSet::organizationName)
                .thenComparing(RankSet::organizationId))
        .toList();
  }

  /** The latest year's sets among all branches. */
  private static List<RankSet> ofAll(Facts facts) {
    return facts.rows(
        RankSet.class,
        Selection.ALL.with("review_year", facts.latestYear()).with("group_kind", "all"));
  }

  Optional<Figure> build() {
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    Extremes<RankSet> extremes = Extremes.of(ranked);
    return Optional.of(
        new Figure.Intervals(
            ID,
            caption(extremes),
            grid(extremes.shown()),
            words.say("axis.rank"),
            extremes.shown().stream().map(this::item).toList(),
            extremes.cutAfter(),
            null,
            ""));
  }

  /** The finding as one sentence; empty without sets. */
  Optional<String> sentence() {
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    String year = words.numbers().year(facts.latestYear());
    int n = ranked.size();
    boolean nothing = ranked.stream().allMatch(row -> low(row) == 1 && high(row) == n);
    if (nothing) {
      return Optional.of(words.say("rankset.nothing", year, words.cited(n, rows())));
    }
    long first = ranked.stream().filter(row -> low(row) == 1).count();
    long sure = ranked.stream().filter(row -> low(row) == high(row)).count();
    return Optional.of(
        sure == 0
            ? words.say(
                "rankset.unsure",
                year,
                words.cited(n, rows()),
                words.cited(first, rows().where("rank_low", 1)))
            : words.say(
                "rankset.some",
                year,
                words.cited(n, rows()),
                words.cited(first, rows().where("rank_low", 1)),
                words.cited(sure, sureRows())));
  }

  private Term sureRows() {
    return rows()
        .where(
            "organization_id",
            ranked.stream()
                .filter(row -> low(row) == high(row))
                .map(RankSet::organizationId)
                .toArray());
  }

  /** Who is not ranked, if anybody. */
  List<String> unranked() {
    long left =
        ofAll(facts).stream()
            .filter(row -> !row.status().equals("ranked") || row.part() != 1)
            .count();
    Term all =
        Term.count(RankSet.class)
            .where("review_year", facts.latestYear())
            .where("group_kind", "all");
    Citation unranked =
        Citation.sum(
            List.of(all.not("status", "ranked"), all.where("status", "ranked").not("part", 1)));
    return left == 0
        ? List.of()
        : List.of(words.say("rankset.unranked", words.cited(left, unranked)));
  }

  private Term rows() {
    return Term.count(RankSet.class)
        .where("review_year", facts.latestYear())
        .where("group_kind", "all")
        .where("part", 1)
        .where("status", "ranked");
  }

  private static int rank(RankSet row) {
    return Objects.requireNonNull(row.rank(), "only ranked rows are drawn");
  }

  private static int low(RankSet row) {
    return Objects.requireNonNull(row.rankLow(), "only ranked rows are drawn");
  }

  private static int high(RankSet row) {
    return Objects.requireNonNull(row.rankHigh(), "only ranked rows are drawn");
  }

  private boolean open(RankSet row) {
    return facts
        .score(row.organizationId(), row.reviewYear())
        .map(score -> facts.leadership().shows(score))
        .orElse(false);
  }

  private Figure.IntervalItem item(RankSet row) {
    boolean open = open(row);
    return new Figure.IntervalItem(
        facts.structure().label(row.organizationId()),
        rank(row),
        open ? (double) low(row) : null,
        open ? (double) high(row) : null,
        open && low(row) == 1 ? Figure.Emphasis.FOCUS : Figure.Emphasis.PLAIN);
  }

  private Grid grid(List<RankSet> rows) {
    GridBuilder grid =
        new GridBuilder(words).text("branch").counts("rank", "rank.low", "rank.high");
    rows.forEach(
        row ->
            grid.row(
                facts.structure().label(row.organizationId()),
                GridBuilder.cell(row, "rank"),
                open(row) ? GridBuilder.cell(row, "rank_low") : null,
                open(row) ? GridBuilder.cell(row, "rank_high") : null));
    return grid.build();
  }

  private Figure.Caption caption(Extremes<RankSet> extremes) {
    String year = words.numbers().year(facts.latestYear());
    RankSet any = ranked.get(0);
    List<String> subtitle = new ArrayList<>();
    subtitle.add(
        words.say(
            "rankset.subtitle",
            year,
            words.cited(ranked.size(), rows()),
            words.cited(words.numbers().percent(any.level()), Citation.cell(any, "level"))));
    if (extremes.cut()) {
      subtitle.add(words.say("extremes.rank", year, extremes.each()));
    }
    List<String> caveats = new ArrayList<>(unranked());
    caveats.add(words.say("rankset.caveat"));
    String title = sentence().orElseThrow();
    return new Captions(facts, words)
        .of(title, subtitle, caveats, words.say("rankset.alt", title, (long) ranked.size()));
  }
}
