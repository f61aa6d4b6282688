package pingyi.dashboards.briefing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.derived.GradeMovement;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.derived.ShrunkenScore;

/** What was asked of the latest year beside ranks and changes, and what the tests answered. */
final class VerdictSlide {
  private static final String PROJECT = "project";

  private final Facts facts;
  private final Words words;

  VerdictSlide(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  Optional<Slide> slide() {
    if (facts.empty()) {
      return Optional.empty();
    }
    GridBuilder builder = new GridBuilder(words).text("question", "answer", "ground");
    spread().ifPresent(row -> builder.row(row.toArray()));
    trends().ifPresent(row -> builder.row(row.toArray()));
    groups().ifPresent(row -> builder.row(row.toArray()));
    projects().ifPresent(row -> builder.row(row.toArray()));
    movements().ifPresent(row -> builder.row(row.toArray()));
    signals("score", "signal").ifPresent(row -> builder.row(row.toArray()));
    signals("favourable_share", "sharesignal").ifPresent(row -> builder.row(row.toArray()));
    Grid grid = builder.build();
    return grid.rows().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Slide(
                "questions",
                Slide.Kind.TABLE,
                words.say("asked.title", (long) grid.rows().size(), shown()),
                words.say("asked.subtitle", words.numbers().year(facts.latestYear())),
                Optional.empty(),
                List.of(words.say("asked.bullet")),
                Optional.of(grid),
                new Notes(words)
                    .say(words.say("asked.say"))
                    .how(
                        words.say("asked.how"),
                        ShrunkenScore.class,
                        BranchTrend.class,
                        GroupComparison.class,
                        GradeMovement.class,
                        PeriodicSignal.class)
                    .tables(
                        ShrunkenScore.class,
                        BranchTrend.class,
                        GroupComparison.class,
                        GradeMovement.class,
                        PeriodicSignal.class)
                    .caveat(words.say("asked.caveat"))
                    .build()));
  }

  /** How many of the questions a test answered with yes. */
  private long shown() {
    long shown = 0;
    shown += spreads().stream().anyMatch(row -> row.betweenVariance() > 0) ? 1 : 0;
    shown += latestTrends().containsKey("rising") || latestTrends().containsKey("falling") ? 1 : 0;
    shown += latestGroups().stream().anyMatch(VerdictSlide::claims) ? 1 : 0;
    shown += latestProjects().filter(VerdictSlide::claims).isPresent() ? 1 : 0;
    shown += movement().filter(row -> row.verdict().startsWith("more")).isPresent() ? 1 : 0;
    shown += Periods.of(facts, "score").beyond() > 0 ? 1 : 0;
    shown += Periods.of(facts, "favourable_share").beyond() > 0 ? 1 : 0;
    return shown;
  }

  private Optional<List<Object>> spread() {
    return spreads().stream()
        .findFirst()
        .map(
            row ->
                row(
                    "spread",
                    words.say(
                        row.betweenVariance() > 0 ? "asked.spread.some" : "asked.spread.none"),
                    words.say(
                        "asked.spread.basis",
                        words.cited(row.units(), Citation.cell(row, "units")))));
  }

  private List<ShrunkenScore> spreads() {
    return facts.first(
        ShrunkenScore.class,
        Selection.ALL
            .with("review_year", facts.latestYear())
            .with("group_kind", "all")
            .with("part", 1),
        1);
  }

  /** How many trends up to the latest year have each verdict. */
  private Map<String, Long> latestTrends() {
    return facts.once(
        BranchTrend.class,
        () -> {
          Map<String, Long> verdicts = new TreeMap<>();
          facts.columns(
              BranchTrend.class,
              List.of("verdict"),
              Selection.ALL.with("last_year", facts.latestYear()),
              row -> verdicts.merge((String) row.get(0), 1L, Long::sum));
          return verdicts;
        });
  }

  private Term trendRows() {
    return Term.count(BranchTrend.class).where("last_year", facts.latestYear());
  }

  private Term groupRows() {
    return Term.count(GroupComparison.class)
        .where("review_year", facts.latestYear())
        .not("verdict", "too_few")
        .not("group_kind", PROJECT);
  }

  private Optional<List<Object>> trends() {
    Map<String, Long> latest = latestTrends();
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    long all = latest.values().stream().mapToLong(Long::longValue).sum();
    long tested = all - latest.getOrDefault("too_short", 0L);
    long rising = latest.getOrDefault("rising", 0L);
    long falling = latest.getOrDefault("falling", 0L);
    String answer =
        tested == 0
            ? words.say("asked.trend.short")
            : rising + falling == 0
                ? words.say("asked.trend.none")
                : words.say(
                    "asked.trend.some",
                    words.cited(rising, trendRows().where("verdict", "rising")),
                    words.cited(falling, trendRows().where("verdict", "falling")));
    return Optional.of(
        row(
            "trend",
            answer,
            words.say(
                "asked.trend.basis",
                words.cited(tested, trendRows().not("verdict", "too_short")),
                words.cited(all, trendRows()))));
  }

  private List<GroupComparison> latestGroups() {
    return facts.rows(GroupComparison.class, facts.latestYear()).stream()
        .filter(row -> !row.verdict().equals("too_few") && !row.groupKind().equals(PROJECT))
        .toList();
  }

  /** The branches with a project against those without, in the largest comparable part. */
  private Optional<GroupComparison> latestProjects() {
    return facts.rows(GroupComparison.class, facts.latestYear()).stream()
        .filter(row -> row.part() == 1)
        .filter(row -> row.groupKind().equals(PROJECT) && row.groupId().equals(PROJECT))
        .filter(row -> !row.verdict().equals("too_few"))
        .findFirst();
  }

  private Optional<List<Object>> projects() {
    Numbers numbers = words.numbers();
    return latestProjects()
        .map(
            row ->
                row(
                    PROJECT,
                    words.say(
                        "asked.project." + row.verdict(),
                        words.cited(
                            numbers.change(row.difference()), Citation.cell(row, "difference")),
                        words.cited(
                            numbers.change(Objects.requireNonNull(row.differenceLow())),
                            Citation.cell(row, "difference_low")),
                        words.cited(
                            numbers.change(Objects.requireNonNull(row.differenceHigh())),
                            Citation.cell(row, "difference_high"))),
                    words.say(
                        "asked.project.basis",
                        words.cited(row.branches(), Citation.cell(row, "branches")),
                        words.cited(row.others(), Citation.cell(row, "others")))));
  }

  private static boolean claims(GroupComparison row) {
    return row.verdict().equals("higher") || row.verdict().equals("lower");
  }

  private Optional<List<Object>> groups() {
    List<GroupComparison> tested = latestGroups();
    if (tested.isEmpty()) {
      return Optional.empty();
    }
    long claims = tested.stream().filter(VerdictSlide::claims).count();
    return Optional.of(
        row(
            "group",
            claims == 0
                ? words.say("asked.group.none")
                : words.say(
                    "asked.group.some",
                    words.cited(claims, groupRows().where("verdict", "higher", "lower"))),
            words.say("asked.group.basis", words.cited(tested.size(), groupRows()))));
  }

  private Optional<GradeMovement> movement() {
    return facts.rows(GradeMovement.class).stream()
        .filter(row -> row.reviewYear() == facts.latestYear())
        .findFirst();
  }

  private Optional<List<Object>> movements() {
    return movement()
        .map(
            row ->
                row(
                    "movement",
                    words.say(
                        "asked.movement." + row.verdict(),
                        words.cited(row.up(), Citation.cell(row, "up")),
                        words.cited(row.same(), Citation.cell(row, "same")),
                        words.cited(row.down(), Citation.cell(row, "down"))),
                    words.say(
                        "asked.movement.basis",
                        words.numbers().year(row.previousYear()),
                        words.cited(row.comparable(), Citation.cell(row, "comparable")))));
  }

  private Term periodRows(String measure) {
    return Term.count(PeriodicSignal.class)
        .where("measure", measure)
        .where("review_year", facts.latestYear())
        .filled("upper");
  }

  private Optional<List<Object>> signals(String measure, String key) {
    Periods periods = Periods.of(facts, measure);
    if (periods.all() == 0) {
      return Optional.empty();
    }
    long signals = periods.beyond();
    return Optional.of(
        row(
            key,
            signals == 0
                ? words.say("asked." + key + ".none")
                : words.say(
                    "asked." + key + ".some",
                    words.cited(
                        signals, periodRows(measure).where("cause", "above_limit", "below_limit"))),
            words.say("asked." + key + ".basis", words.cited(periods.all(), periodRows(measure)))));
  }

  private List<Object> row(String key, String answer, String basis) {
    return List.of(words.say("asked." + key), answer, basis);
  }
}
