package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.dashboards.briefing.Finding.Weight;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Condition;
import pingyi.warehouse.cite.Measure;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.RectificationItem;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.RejectionReason;

/** The findings in order of importance, and what follows from them for those who decide. */
final class Findings {
  private static final int NAMES = 3;

  private final Facts facts;
  private final Words words;
  private final ChangeCount change;
  private final RankCaution rank;
  private final FunnelFigure funnel;

  Findings(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.change = new ChangeCount(facts, words);
    this.rank = new RankCaution(facts, words);
    this.funnel = new FunnelFigure(facts, words);
  }

  /** Each a finished sentence; at least one even for a version without scores. */
  List<String> conclusions() {
    return claims().stream().map(words.ledger()::plain).toList();
  }

  /** The same sentences with the marks of their numbers, for a page. */
  List<String> claims() {
    return drafts().stream().map(Draft::claim).toList();
  }

  /** The findings as they are printed, most important first, with the cells of their numbers. */
  List<Finding> ranked() {
    return drafts().stream().map(draft -> draft.finding(words.ledger())).toList();
  }

  /** In order of importance; of one weight in the order of the story, since the sort is stable. */
  private List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    if (!facts.empty()) {
      drafts.add(
          new Draft(
              "change", Weight.CHANGE, change.sentence(), change.verdict(), change.allowed()));
      level().ifPresent(said -> drafts.add(new Draft("level", Weight.LEVEL, said, "counted")));
      if (!rank.scored().isEmpty()) {
        drafts.add(
            new Draft(
                "ranks",
                Weight.DISTINCTION,
                new RankSetFigure(facts, words).sentence().orElseGet(rank::sentence),
                "counted"));
      }
      registers(drafts);
      funnel
          .sentence()
          .ifPresent(
              said ->
                  drafts.add(
                      new Draft(
                          "funnel",
                          funnel.signals() ? Weight.SIGNAL : Weight.QUIET,
                          said,
                          funnel.signals() ? "signal" : "no_signal")));
    }
    drafts.add(new Draft("accounting", Weight.DATA, accounting(), "counted"));
    drafts.sort(Comparator.comparing(Draft::weight));
    return drafts;
  }

  private void registers(List<Draft> drafts) {
    RectificationFigure rectification = new RectificationFigure(facts, words);
    rectification
        .sentence()
        .filter(said -> rectification.overdue() > 0)
        .ifPresent(said -> drafts.add(new Draft("rectification", Weight.OVERDUE, said, "overdue")));
    ThemeFigure themes = new ThemeFigure(facts, words);
    themes
        .sentence()
        .filter(said -> themes.recurs())
        .ifPresent(said -> drafts.add(new Draft("themes", Weight.RECURRING, said, "recurring")));
  }

  /** A finding whose sentence still carries its marks. */
  private record Draft(
      String id, Weight weight, String claim, String verdict, List<String> allowed) {
    Draft(String id, Weight weight, String claim, String verdict) {
      this(id, weight, claim, verdict, List.of());
    }

    Finding finding(Ledger ledger) {
      return new Finding(
          id,
          weight,
          ledger.plain(claim),
          verdict,
          allowed,
          ledger.mentions("finding-" + id, 1, claim));
    }
  }

  /** What to decide or to look into, most urgent first. */
  List<String> attention() {
    return matters().stream().map(words.ledger()::plain).toList();
  }

  /** The same sentences with the marks of their numbers, for a page. */
  List<String> matters() {
    List<String> said = new ArrayList<>();
    List<BranchChange> declined = change.of(Verdict.DECLINED);
    if (!declined.isEmpty()) {
      said.add(
          words.say(
              "attend.declined",
              labels(
                  declined.stream().map(BranchChange::organizationId).toList(),
                  Citation.of(change.rows("declined")))));
    }
    RectificationFigure rectification = new RectificationFigure(facts, words);
    if (rectification.overdue() > 0) {
      said.add(
          words.say(
              "attend.overdue",
              words.cited(
                  rectification.overdueItems().size(),
                  Term.of(Measure.COUNT, RectificationItem.class, "item_id")
                      .where("standing", "overdue"))));
    }
    List<PeerOutlier> low = funnel.at("signal_low");
    if (!low.isEmpty()) {
      said.add(
          words.say(
              "attend.signal",
              labels(
                  low.stream().map(PeerOutlier::organizationId).toList(),
                  funnel.count("signal_low").citation())));
    }
    long quarantined = facts.accounting().rowsQuarantined();
    if (quarantined > 0) {
      said.add(
          words.say(
              "attend.quarantine",
              words.cited(quarantined, rows("rows_quarantined")),
              topReason()));
    }
    List<String> unscored =
        facts.empty()
            ? List.of()
            : facts.scores(facts.latestYear()).stream()
                .filter(row -> row.status().equals("missing_component"))
                .map(BranchYearScore::organizationId)
                .toList();
    if (!unscored.isEmpty()) {
      Term rows =
          Term.count(BranchYearScore.class)
              .where("review_year", facts.latestYear())
              .where("status", "missing_component");
      said.add(words.say("attend.unscored", labels(unscored, Citation.of(rows))));
    }
    List<Structure.Missing> missing = missing();
    if (!missing.isEmpty()) {
      said.add(
          words.say(
              "attend.missing",
              words.cited(missing.size(), citation(missing)),
              missingNames(missing)));
    }
    if (!change.none() && change.comparable() == 0) {
      said.add(words.say("attend.incomparable", words.numbers().year(facts.latestYear())));
    }
    if (!rank.scored().isEmpty()) {
      said.add(words.say("attend.rank"));
    }
    return said;
  }

  /** Rows in and what became of them. */
  String accounting() {
    Accounting sum = facts.accounting();
    boolean even =
        sum.rowsIn() == sum.rowsPublished() + sum.rowsQuarantined() + sum.rowsDuplicate();
    return words.say(
        even ? "accounting.even" : "accounting.uneven",
        words.cited(sum.rowsIn(), rows("rows_in")),
        words.cited(sum.rowsPublished(), rows("rows_published")),
        words.cited(sum.rowsQuarantined(), rows("rows_quarantined")),
        words.cited(sum.rowsDuplicate(), rows("rows_duplicate")));
  }

  private static Term rows(String column) {
    return Term.of(Measure.SUM, Accounting.class, column);
  }

  /** The missing branch-years as rows of the register, year by year. */
  static Citation citation(List<Structure.Missing> missing) {
    TreeMap<Integer, List<Object>> ids = new TreeMap<>();
    missing.forEach(
        one ->
            ids.computeIfAbsent(one.year(), year -> new ArrayList<>()).add(one.organizationId()));
    List<Term> terms = new ArrayList<>();
    ids.forEach(
        (year, organizations) ->
            terms.add(
                Term.of(Measure.DISTINCT, Organization.class, "organization_id")
                    .and(new Condition("first_year", Condition.Relation.AT_MOST, List.of(year)))
                    .and(
                        new Condition(
                            "last_year", Condition.Relation.EMPTY_OR_AT_LEAST, List.of(year)))
                    .where("organization_id", organizations.toArray())));
    return Citation.sum(terms);
  }

  /** The rows quarantined for a reason. */
  static Term rejected(String code) {
    return Term.of(Measure.DISTINCT, Rejection.class, "record_id").where("reason", code);
  }

  List<Structure.Missing> missing() {
    return facts.missing();
  }

  /** The missing branch-years by name, a few of them. */
  String missingNames(List<Structure.Missing> missing) {
    return words.names(
        missing.stream()
            .map(one -> words.say("missing.one", one.label(), words.numbers().year(one.year())))
            .toList(),
        NAMES,
        citation(missing));
  }

  /** A reason code in words. */
  static String reason(Words words, String code) {
    return RejectionReason.ofCode(code).map(reason -> reason.words(words.language())).orElse(code);
  }

  private Optional<String> level() {
    return facts
        .summary(facts.latestYear())
        .filter(row -> TrendFigure.point(row).isPresent())
        .map(row -> TrendFigure.sentence(words, row));
  }

  private String topReason() {
    return facts.rejectionsByReason().entrySet().stream()
        .findFirst()
        .map(
            entry ->
                words.say(
                    "reason.count",
                    reason(words, entry.getKey()),
                    words.cited(entry.getValue(), rejected(entry.getKey()))))
        .orElse(words.say("reason.unstated"));
  }

  private String labels(List<String> ids, Citation all) {
    return words.names(ids.stream().map(facts.structure()::label).toList(), NAMES, all);
  }
}
