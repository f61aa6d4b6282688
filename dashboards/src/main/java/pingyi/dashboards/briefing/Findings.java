package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.recognised.Accounting;
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
    List<String> said = new ArrayList<>();
    if (!facts.empty()) {
      said.add(change.sentence());
      level().ifPresent(said::add);
      if (!rank.scored().isEmpty()) {
        said.add(new RankSetFigure(facts, words).sentence().orElseGet(rank::sentence));
      }
      funnel.sentence().ifPresent(said::add);
    }
    said.add(accounting());
    return said;
  }

  /** What to decide or to look into, most urgent first. */
  List<String> attention() {
    List<String> said = new ArrayList<>();
    List<BranchChange> declined = change.of(Verdict.DECLINED);
    if (!declined.isEmpty()) {
      said.add(
          words.say(
              "attend.declined",
              labels(declined.stream().map(BranchChange::organizationId).toList())));
    }
    List<PeerOutlier> low = funnel.at("signal_low");
    if (!low.isEmpty()) {
      said.add(
          words.say(
              "attend.signal", labels(low.stream().map(PeerOutlier::organizationId).toList())));
    }
    long quarantined = facts.accounting().rowsQuarantined();
    if (quarantined > 0) {
      said.add(words.say("attend.quarantine", quarantined, topReason()));
    }
    List<String> unscored =
        facts.empty()
            ? List.of()
            : facts.scores(facts.latestYear()).stream()
                .filter(row -> row.status().equals("missing_component"))
                .map(BranchYearScore::organizationId)
                .toList();
    if (!unscored.isEmpty()) {
      said.add(words.say("attend.unscored", labels(unscored)));
    }
    List<Structure.Missing> missing = missing();
    if (!missing.isEmpty()) {
      said.add(words.say("attend.missing", (long) missing.size(), missingNames(missing)));
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
        sum.rowsIn(),
        sum.rowsPublished(),
        sum.rowsQuarantined(),
        sum.rowsDuplicate());
  }

  List<Structure.Missing> missing() {
    return facts.structure().missing(facts.allScores(), facts.years());
  }

  /** The missing branch-years by name, a few of them. */
  String missingNames(List<Structure.Missing> missing) {
    return words.names(
        missing.stream()
            .map(one -> words.say("missing.one", one.label(), words.numbers().year(one.year())))
            .toList(),
        NAMES);
  }

  /** A reason code in words. */
  static String reason(Words words, String code) {
    return RejectionReason.ofCode(code).map(reason -> reason.words(words.language())).orElse(code);
  }

  private Optional<String> level() {
    return facts
        .summary(facts.latestYear())
        .flatMap(TrendFigure::point)
        .map(point -> TrendFigure.sentence(words, point));
  }

  private String topReason() {
    return facts.rejectionsByReason().entrySet().stream()
        .findFirst()
        .map(entry -> words.say("reason.count", reason(words, entry.getKey()), entry.getValue()))
        .orElse(words.say("reason.unstated"));
  }

  private String labels(List<String> ids) {
    return words.names(ids.stream().map(facts.structure()::label).toList(), NAMES);
  }
}
