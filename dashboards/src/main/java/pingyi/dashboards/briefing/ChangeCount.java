package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pingyi.warehouse.cite.Citation;
import pingyi.warehouse.cite.Term;
import pingyi.warehouse.table.derived.BranchChange;

/** The verdicts of the latest year, counted and worded. */
final class ChangeCount {
  private final Facts facts;
  private final Words words;
  private final List<BranchChange> changes;

  ChangeCount(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.changes = facts.empty() ? List.of() : facts.changes(facts.latestYear());
  }

  List<BranchChange> of(Verdict verdict) {
    return changes.stream().filter(change -> Verdict.of(change) == verdict).toList();
  }

  boolean none() {
    return changes.isEmpty();
  }

  long comparable() {
    return changes.size() - of(Verdict.NOT_COMPARABLE).size();
  }

  /** The pairs that may be joined by a line: comparable, and from the year just before. */
  List<BranchChange> pairs() {
    int previous = facts.previousYear().orElse(facts.latestYear());
    return changes.stream()
        .filter(change -> Verdict.of(change) != Verdict.NOT_COMPARABLE)
        .filter(change -> change.previousYear() == previous)
        .toList();
  }

  /** The rows of the year with one of these verdicts. */
  Term rows(String... verdicts) {
    return Term.count(BranchChange.class)
        .where("review_year", facts.latestYear())
        .where("verdict", (Object[]) verdicts);
  }

  /** All rows of the year that may be compared. */
  private Term comparableRows() {
    return Term.count(BranchChange.class)
        .where("review_year", facts.latestYear())
        .not("verdict", "not_comparable");
  }

  /** How many pairs may be joined by a line. */
  Cited pairCount() {
    return words.cited(
        pairs().size(),
        comparableRows().where("previous_year", facts.previousYear().orElse(facts.latestYear())));
  }

  /** The verdicts that were given, with their counts. */
  String verdict() {
    TreeMap<String, Long> counts = new TreeMap<>();
    changes.forEach(one -> counts.merge(one.verdict(), 1L, Long::sum));
    return counts.isEmpty() ? "none" : counts.toString();
  }

  /** The words of change that these verdicts allow; only a claiming verdict allows any. */
  List<String> allowed() {
    return changes.stream()
        .map(Verdict::of)
        .filter(Verdict::claims)
        .distinct()
        .sorted()
        .map(verdict -> verdict.words(words))
        .toList();
  }

  /** How many pairs reach back to a year before the last. */
  Cited over(int year, long pairs) {
    return words.cited(pairs, comparableRows().where("previous_year", year));
  }

  /** The finding as one sentence; a claim word stands in it only with a count above 0. */
  String sentence() {
    String year = words.numbers().year(facts.latestYear());
    if (none()) {
      return words.say("change.first", year);
    }
    if (comparable() == 0) {
      return words.say("change.incomparable", year, reasons());
    }
    if (of(Verdict.NOT_TESTABLE).size() == comparable()) {
      return words.say("change.untested", year, words.cited(comparable(), comparableRows()));
    }
    long improved = of(Verdict.IMPROVED).size();
    long declined = of(Verdict.DECLINED).size();
    long unclear = of(Verdict.NO_CHANGE_SHOWN).size();
    long untested = of(Verdict.NOT_TESTABLE).size();
    if (untested == 0 && improved + declined == 0) {
      return words.say("change.none", year, words.cited(unclear, rows("no_change_shown")));
    }
    List<String> clauses = new ArrayList<>();
    if (improved > 0) {
      clauses.add(words.say("change.improved", words.cited(improved, rows("improved"))));
    }
    if (declined > 0) {
      clauses.add(words.say("change.declined", words.cited(declined, rows("declined"))));
    }
    if (unclear > 0) {
      clauses.add(words.say("change.unclear", words.cited(unclear, rows("no_change_shown"))));
    }
    if (untested > 0) {
      clauses.add(words.say("change.untestable", words.cited(untested, rows("not_testable"))));
    }
    return words.say(
        "change.some",
        year,
        words.cited(comparable(), comparableRows()),
        String.join(words.say("list.clause"), clauses));
  }

  /** Why the incomparable pairs are so, each reason once. */
  String reasons() {
    TreeSet<String> codes = new TreeSet<>();
    of(Verdict.NOT_COMPARABLE)
        .forEach(
            change ->
                facts
                    .reasons(change)
                    .ifPresent(reasons -> codes.addAll(List.of(reasons.split(";")))));
    List<String> reasons =
        codes.stream()
            .filter(code -> !code.isBlank())
            .map(code -> words.code("reason", code.strip()))
            .toList();
    return reasons.isEmpty() ? words.say("reason.unstated") : words.names(reasons, 6);
  }

  /**
   * The range of the smallest detectable change over the open branches, since it gives the sampling
   * error away; a sentence that says so where there is none.
   */
  String detectable() {
    List<BranchChange> open =
        changes.stream()
            .filter(change -> SlopeFigure.shows(facts, facts.leadership(), change))
            .filter(change -> change.detectable() != null)
            .sorted(Comparator.comparingDouble(ChangeCount::size))
            .toList();
    if (open.isEmpty()) {
      return words.say("change.detectable.none");
    }
    BranchChange least = open.get(0);
    BranchChange most = open.get(open.size() - 1);
    return words.say(
        "change.detectable",
        words
            .numbers()
            .scoreRange(
                size(least),
                Citation.cell(least, "detectable"),
                size(most),
                Citation.cell(most, "detectable")));
  }

  private static double size(BranchChange change) {
    return Objects.requireNonNull(change.detectable(), "only those with a size are told");
  }

  /** How many pairs cannot be compared, by reason; empty text when all can. */
  List<String> incomparable() {
    int count = of(Verdict.NOT_COMPARABLE).size();
    return count == 0 || comparable() == 0
        ? List.of()
        : List.of(
            words.say("change.excluded", words.cited(count, rows("not_comparable")), reasons()));
  }

  /** Pairs whose earlier year is not the year just before, by that year. */
  Map<Integer, Long> overGaps() {
    int previous = facts.previousYear().orElse(facts.latestYear());
    return changes.stream()
        .filter(change -> Verdict.of(change) != Verdict.NOT_COMPARABLE)
        .filter(change -> change.previousYear() != previous)
        .collect(
            Collectors.groupingBy(BranchChange::previousYear, TreeMap::new, Collectors.counting()));
  }
}
