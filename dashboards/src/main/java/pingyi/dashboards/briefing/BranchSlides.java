package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.RankSet;
import pingyi.warehouse.table.derived.RecurringProblem;
import pingyi.warehouse.table.recognised.RectificationItem;

/**
 * One page a branch. Without being asked for all, only those are told of whom a table says
 * something that calls for a closer look: a decline or rise that the test shows, then a share
 * beyond the outer limits, then overdue items; at most three, in this order.
 */
final class BranchSlides {
  private static final int FOCUS = 3;
  private static final int THEMES = 3;

  private final Facts facts;
  private final Words words;

  BranchSlides(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /** The branches to look at closer, the most urgent first. */
  List<String> focus() {
    if (facts.empty()) {
      return List.of();
    }
    Set<String> ids = new LinkedHashSet<>();
    ChangeCount change = new ChangeCount(facts, words);
    change.of(Verdict.DECLINED).forEach(one -> ids.add(one.organizationId()));
    new FunnelFigure(facts, words).at("signal_low").forEach(one -> ids.add(one.organizationId()));
    new RectificationFigure(facts, words)
        .overdueItems()
        .forEach(one -> ids.add(one.organizationId()));
    change.of(Verdict.IMPROVED).forEach(one -> ids.add(one.organizationId()));
    return ids.stream().filter(this::scored).limit(FOCUS).toList();
  }

  /** Every branch of the latest year, best rank first. */
  List<String> everyone() {
    return facts.empty()
        ? List.of()
        : facts.scores(facts.latestYear()).stream()
            .map(BranchYearScore::organizationId)
            .filter(this::scored)
            .toList();
  }

  private boolean scored(String id) {
    return facts.score(id, facts.latestYear()).filter(row -> row.score() != null).isPresent();
  }

  /** The id of a branch's figure and slide, in letters that any file system takes. */
  static String id(String organizationId) {
    StringBuilder id = new StringBuilder(Briefing.BRANCH);
    for (char c : organizationId.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      // What is no plain letter is told by its number, so that two branches never share an id.
      id.append(plain ? String.valueOf(c) : c == '-' ? "-" : "-" + (int) c + "-");
    }
    return id.toString();
  }

  Optional<Figure> figure(String organizationId) {
    BranchYearScore row = facts.score(organizationId, facts.latestYear()).orElseThrow();
    Numbers numbers = words.numbers();
    double score = Objects.requireNonNull(row.score(), "only scored branches are told");
    String title =
        words.say(
            "profile.title",
            facts.structure().label(organizationId),
            numbers.year(facts.latestYear()),
            words.cited(numbers.score(score), Citation.cell(row, "score")),
            change(organizationId));
    return Optional.of(
        new MultiplesFigure(facts, words)
            .figure(
                id(organizationId),
                new Captions(facts, words)
                    .of(
                        title,
                        List.of(
                            words.say(
                                "profile.subtitle",
                                numbers.years(facts.firstYear(), facts.latestYear()))),
                        facts.segments().breaksOf(organizationId).isEmpty()
                            ? List.of()
                            : List.of(words.say("profile.caveat")),
                        words.say("profile.alt", title)),
                List.of(organizationId)));
  }

  /** What the test says of the latest change. */
  private String change(String organizationId) {
    return facts.latestChange(organizationId).map(this::said).orElse(words.say("profile.first"));
  }

  private String said(BranchChange change) {
    Verdict verdict = Verdict.of(change);
    Double difference = change.difference();
    return verdict.claims() && difference != null
        ? words.say(
            "profile.change",
            verdict.words(words),
            words.cited(words.numbers().change(difference), Citation.cell(change, "difference")))
        : words.say("profile.verdict", verdict.words(words));
  }

  Optional<Slide> slide(List<Figure> figures, String organizationId) {
    List<String> bullets = new ArrayList<>();
    rank(organizationId).ifPresent(bullets::add);
    components(organizationId).ifPresent(bullets::add);
    funnel(organizationId).ifPresent(bullets::add);
    overdue(organizationId).ifPresent(bullets::add);
    recurring(organizationId).ifPresent(bullets::add);
    bullets.add(words.say("profile.bullet"));
    return Slides.ofFigure(
        figures,
        id(organizationId),
        bullets,
        new Notes(words)
            .say(words.say("profile.say"))
            .how(words.say("profile.how"), BranchYearScore.class, BranchChange.class)
            .tables(
                BranchYearScore.class, BranchYearComponent.class, BranchChange.class, RankSet.class)
            .caveat(words.say("profile.bullet"))
            .build());
  }

  private Optional<String> rank(String organizationId) {
    return facts
        .rows(
            RankSet.class,
            Selection.ALL
                .with("organization_id", organizationId)
                .with("review_year", facts.latestYear())
                .with("group_kind", "all"))
        .stream()
        .filter(row -> row.rankLow() != null && row.rankHigh() != null)
        .filter(
            row ->
                facts
                    .score(organizationId, row.reviewYear())
                    .map(facts.leadership()::shows)
                    .orElse(false))
        .findFirst()
        .map(
            row ->
                words.say(
                    "profile.rank",
                    words.cited(String.valueOf(row.rankLow()), Citation.cell(row, "rank_low")),
                    words.cited(String.valueOf(row.rankHigh()), Citation.cell(row, "rank_high"))));
  }

  private Optional<String> components(String organizationId) {
    List<String> parts = new ArrayList<>();
    for (BranchYearComponent row :
        facts.rows(
            BranchYearComponent.class,
            Selection.ALL
                .with("organization_id", organizationId)
                .with("review_year", facts.latestYear()))) {
      Double value = row.value();
      if (value != null
          && facts
              .score(organizationId, row.reviewYear())
              .map(facts.leadership()::shows)
              .orElse(false)) {
        parts.add(
            words.say(
                "profile.part",
                row.label(),
                words.cited(words.numbers().score(value), Citation.cell(row, "value"))));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("profile.parts", words.names(parts, 6)));
  }

  private Optional<String> funnel(String organizationId) {
    return facts.latestFunnel().stream()
        .filter(row -> row.organizationId().equals(organizationId))
        .filter(row -> row.position().startsWith("signal") && open(row))
        .findFirst()
        .map(
            row ->
                words.say(
                    "profile.funnel",
                    words.cited(words.numbers().share(row.value()), Citation.cell(row, "value")),
                    words.code("position", row.position())));
  }

  private boolean open(PeerOutlier row) {
    Double voters = row.voters();
    return voters != null
        && facts.leadership().showsBallots(row.organizationId(), row.reviewYear(), voters);
  }

  private Optional<String> overdue(String organizationId) {
    long overdue =
        facts.rows(RectificationItem.class).stream()
            .filter(row -> row.organizationId().equals(organizationId))
            .filter(row -> row.standing().equals("overdue"))
            .count();
    return overdue == 0
        ? Optional.empty()
        : Optional.of(
            words.say(
                "profile.overdue",
                words.cited(overdue, RegisterSlides.items(organizationId, "overdue"))));
  }

  private Optional<String> recurring(String organizationId) {
    Themes themes = new Themes(facts, words);
    List<String> names =
        facts.rows(RecurringProblem.class).stream()
            .filter(row -> row.subjectId().equals(organizationId) && row.recurring())
            .map(row -> themes.name(row.themeId()))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("profile.recurring", words.names(names, THEMES)));
  }
}
