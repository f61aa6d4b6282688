package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.Comparability;

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

  /** The finding as one sentence; a claim word stands in it only with a count above 0. */
  String sentence() {
    String year = words.numbers().year(facts.latestYear());
    if (none()) {
      return words.say("change.first", year);
    }
    if (comparable() == 0) {
      return words.say("change.incomparable", year, reasons());
    }
    if (changes.stream().allMatch(change -> change.pValue() == null)) {
      return words.say("change.untested", year, comparable());
    }
    long improved = of(Verdict.IMPROVED).size();
    long declined = of(Verdict.DECLINED).size();
    long unclear = of(Verdict.NO_CHANGE_SHOWN).size();
    if (improved + declined == 0) {
      return words.say("change.none", year, unclear);
    }
    List<String> clauses = new ArrayList<>();
    if (improved > 0) {
      clauses.add(words.say("change.improved", improved));
    }
    if (declined > 0) {
      clauses.add(words.say("change.declined", declined));
    }
    if (unclear > 0) {
      clauses.add(words.say("change.unclear", unclear));
    }
    return words.say(
        "change.some", year, comparable(), String.join(words.say("list.clause"), clauses));
  }

  /** Why the incomparable pairs are so, each reason once. */
  String reasons() {
    TreeSet<String> codes = new TreeSet<>();
    of(Verdict.NOT_COMPARABLE)
        .forEach(
            change ->
                facts
                    .comparability(change)
                    .map(Comparability::reasons)
                    .ifPresent(reasons -> codes.addAll(List.of(reasons.split(";")))));
    List<String> reasons =
        codes.stream()
            .filter(code -> !code.isBlank())
            .map(code -> words.code("reason", code.strip()))
            .toList();
    return reasons.isEmpty() ? words.say("reason.unstated") : words.names(reasons, 6);
  }

  /** The range of the smallest detectable change; a sentence that says so where there is none. */
  String detectable() {
    double[] sizes =
        changes.stream()
            .map(BranchChange::detectable)
            .filter(size -> size != null)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return sizes.length == 0
        ? words.say("change.detectable.none")
        : words.say(
            "change.detectable", words.numbers().scoreRange(sizes[0], sizes[sizes.length - 1]));
  }

  /** How many pairs cannot be compared, by reason; empty text when all can. */
  List<String> incomparable() {
    int count = of(Verdict.NOT_COMPARABLE).size();
    return count == 0 || comparable() == 0
        ? List.of()
        : List.of(words.say("change.excluded", (long) count, reasons()));
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
