package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.reference.PolicyComponent;
import pingyi.warehouse.table.reference.PolicyStep;

/** Changes of structure and definition, the method with its uncertainty, the terms. */
final class AppendixSlides {
  private final Facts facts;
  private final Words words;

  AppendixSlides(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  List<Slide> build() {
    return List.of(history(), method(), terms());
  }

  private Slide history() {
    History history = new History(facts, words);
    List<History.Change> all = history.changes();
    List<History.Change> shown =
        all.subList(Math.max(0, all.size() - Slides.TABLE_ROWS), all.size());
    GridBuilder grid = new GridBuilder(words).plain("year").text("change.kind", "before", "after");
    shown.forEach(one -> grid.row(one.year(), one.kind(), one.before(), one.after()));
    List<String> bullets = new ArrayList<>();
    bullets.add(words.say("history.bullet"));
    if (shown.size() < all.size()) {
      bullets.add(words.say("history.cut", (long) all.size(), Slides.TABLE_ROWS));
    }
    return new Slide(
        "structure-history",
        all.isEmpty() ? Slide.Kind.TEXT : Slide.Kind.TABLE,
        all.isEmpty()
            ? words.say("history.none")
            : words.say(
                "history.title",
                (long) history.events().size(),
                (long) history.definitions().size()),
        all.isEmpty() ? "" : words.say("history.subtitle"),
        Optional.empty(),
        bullets,
        all.isEmpty() ? Optional.empty() : Optional.of(grid.build()),
        new Notes(words)
            .say(words.say("history.say"))
            .how(words.say("history.how"))
            .tables(OrganizationEvent.class, OrganizationLineage.class, Policy.class)
            .caveats(new Breaks(facts, words).caveats())
            .build());
  }

  private Slide method() {
    Optional<Policy> policy = policyInForce();
    List<String> bullets = new ArrayList<>();
    policy.ifPresent(
        one ->
            bullets.add(
                words.say(
                    steps(one) > 0 ? "method.score.steps" : "method.score",
                    new History(facts, words).parts(one),
                    words.cited(one.roundingDigits(), Citation.cell(one, "rounding_digits")))));
    bullets.add(words.say("method.interval"));
    bullets.add(words.say("method.change"));
    bullets.add(words.say("method.rank"));
    if (!facts.latestFunnel().isEmpty()) {
      bullets.add(words.say("method.funnel"));
    }
    bullets.add(
        words.say(
            "method.privacy", facts.leadership().minimum(words), facts.analyst().minimum(words)));
    return new Slide(
        "method",
        Slide.Kind.APPENDIX,
        policy
            .map(
                one ->
                    words.say(
                        steps(one) > 0 ? "method.title.steps" : "method.title",
                        words.cited(
                            steps(one) > 0 ? steps(one) : facts.components(one).size(),
                            Term.count(steps(one) > 0 ? PolicyStep.class : PolicyComponent.class)
                                .where("policy_id", one.policyId())),
                        words.cited(
                            words.numbers().percent(one.confidence()),
                            Citation.cell(one, "confidence"))))
            .orElseGet(() -> words.say("method.title.none", (long) bullets.size())),
        words.say("method.subtitle"),
        Optional.empty(),
        bullets,
        Optional.empty(),
        new Notes(words)
            .say(words.say("method.say"))
            .how(
                words.say("method.how"),
                BranchYearScore.class,
                BranchYearComponent.class,
                BranchChange.class,
                PeerOutlier.class)
            .tables(Policy.class, PolicyComponent.class)
            .caveat(words.say("method.caveat"))
            .build());
  }

  /** The steps of a policy that is more than a weighted sum. */
  private long steps(Policy policy) {
    return facts.rows(PolicyStep.class).stream()
        .filter(step -> step.policyId().equals(policy.policyId()))
        .count();
  }

  private Optional<Policy> policyInForce() {
    if (facts.empty()) {
      return Optional.empty();
    }
    int year = facts.latestYear();
    return facts.rows(Policy.class).stream()
        .filter(
            row -> row.firstYear() <= year && (row.lastYear() == null || row.lastYear() >= year))
        .findFirst();
  }

  private Slide terms() {
    List<String> terms =
        new ArrayList<>(List.of("score", "interval", "rank", "comparable", "nochange"));
    boolean claims = facts.verdicts().count(Verdict::claims) > 0;
    if (claims) {
      terms.add("claims");
    }
    terms.addAll(List.of("detectable", "quarantine"));
    if (facts.latestBallotYear().isPresent()) {
      terms.add("favourable");
    }
    if (!facts.latestFunnel().isEmpty()) {
      terms.add("funnel");
    }
    terms.addAll(List.of("hidden", "gap"));
    GridBuilder grid = new GridBuilder(words).text("term", "meaning");
    terms.forEach(
        term -> grid.row(words.say("term." + term), words.say("term." + term + ".meaning")));
    return new Slide(
        "terms",
        Slide.Kind.APPENDIX,
        words.say("terms.title", (long) terms.size()),
        words.say("terms.subtitle"),
        Optional.empty(),
        List.of(),
        Optional.of(grid.build()),
        new Notes(words).say(words.say("terms.say")).build());
  }
}
