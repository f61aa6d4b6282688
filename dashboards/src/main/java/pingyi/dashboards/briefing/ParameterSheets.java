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
    row("watch_voters", (double) facts.leadership().minimumVoters(), "input");
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
   * What is marked until the analyst says otherwise: the largest quarter of the changes, up or
   * down. It is an order of reading and no finding; what a test shows stands in the column beside
   * it. The quartile is cut to a tenth, so that the change it falls on is marked; a point where
   * nothing can be compared.
   */
  private static double watched(List<BranchChange> changes) {
    double[] sizes =
        changes.stream()
            .map(BranchChange::difference)
            .filter(Objects::nonNull)
            .mapToDouble(Math::abs)
            .sorted()
            .toArray();
    return sizes.length == 0 ? 1 : Math.max(0.1, Math.floor(10 * sizes[sizes.length * 3 / 4]) / 10);
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
