package pingyi.dashboards.briefing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.reference.Policy;

/**
 * The numbers a reader may ask about by name: what the version was made with, which stays, and what
 * an analyst may set to have other rows marked.
 */
final class ParameterSheets {
  private final Facts facts;
  private final Words words;
  private final GridBuilder grid;

  ParameterSheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.grid =
        new GridBuilder(words)
            .text("parameter", "range.name")
            .columns(Grid.Format.AMOUNT, "parameter.value")
            .text("parameter.kind", "meaning");
  }

  Sheet build() {
    List<BranchChange> changes = facts.empty() ? List.of() : facts.changes(facts.latestYear());
    double watched = watched(changes);
    row("watch_change", watched, "input");
    row("watch_voters", (double) facts.analyst().minimumVoters(), "input");
    long moved =
        changes.stream()
            .map(BranchChange::difference)
            .filter(Objects::nonNull)
            .filter(difference -> Math.abs(difference) >= watched)
            .count();
    row("watched_branches", (double) moved, "formula");
    row("min_voters_analyst", (double) facts.analyst().minimumVoters(), "fact");
    row("min_voters_leadership", (double) facts.leadership().minimumVoters(), "fact");
    if (!facts.empty()) {
      row("first_year", (double) facts.firstYear(), "fact");
      row("latest_year", (double) facts.latestYear(), "fact");
      row(
          "confidence_level",
          facts.policyIn(facts.latestYear()).map(Policy::confidence).orElse(null),
          "fact");
    }
    Optional<BranchChange> test = changes.stream().findFirst();
    row("test_level", test.map(BranchChange::level).orElse(null), "fact");
    row("false_discovery_rate", test.map(BranchChange::falseDiscoveryRate).orElse(null), "fact");
    return Sheets.of(words, "parameters", grid);
  }

  /**
   * What is marked until the analyst says otherwise: the change that the middle branch's ballots
   * could show, to a tenth; a point where no test was made.
   */
  private static double watched(List<BranchChange> changes) {
    double[] shown =
        changes.stream()
            .map(BranchChange::detectable)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return shown.length == 0 ? 1 : Math.round(10 * shown[shown.length / 2]) / 10d;
  }

  private void row(String name, @Nullable Double value, String kind) {
    if (value != null) {
      grid.row(
          words.say("parameter." + name),
          name,
          value,
          words.say("parameter.kind." + kind),
          words.say("parameter." + name + ".says"));
    }
  }
}
