package pingyi.intake.rulebook;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.PredecessorRule;

/**
 * Weights are parts of one whole: for one successor all or none are stated, they were counted on
 * one day, and a rule that needs them has them.
 */
final class EventWeights {
  private EventWeights() {}

  /** One row of an event. */
  record Stated(CsvTable.Row row, OrganizationEvent event) {}

  /** Checks the rows of one event. */
  static void check(List<Stated> rows, List<PredecessorRule> rules) {
    OrganizationEvent event = rows.get(0).event();
    if (!event.kind().equals("merged") && !event.kind().equals("reorganized")) {
      return;
    }
    if (rows.stream()
        .anyMatch(row -> !Objects.equals(row.event().weightDate(), event.weightDate()))) {
      rows.get(0).row().error("weights_of_different_days", event.eventId());
    }
    Optional<PredecessorRule> rule =
        rules.stream()
            .filter(
                each ->
                    new Years(each.firstYear(), each.lastYear()).contains(event.effectiveYear()))
            .findFirst();
    rows.stream()
        .collect(
            groupingBy(row -> row.event().successorId(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(parts -> parts.size() > 1)
        .forEach(parts -> check(parts, rule));
  }

  private static void check(List<Stated> parts, Optional<PredecessorRule> rule) {
    OrganizationEvent event = parts.get(0).event();
    CsvTable.Row row = parts.get(0).row();
    long stated = parts.stream().filter(part -> part.event().weight() != null).count();
    if (stated > 0 && stated < parts.size()) {
      row.error("weights_incomplete", event.eventId());
      return;
    }
    String merged = rule.map(PredecessorRule::merged).orElse("none");
    if (!merged.equals("none") && stated == 0) {
      row.error("weights_missing", event.eventId(), rule.orElseThrow().ruleId());
    } else if (merged.equals("largest_part") && tied(parts)) {
      row.error("largest_part_tied", event.eventId());
    }
  }

  private static boolean tied(List<Stated> parts) {
    List<Double> weights = parts.stream().map(part -> part.event().weight()).sorted().toList();
    return weights.get(weights.size() - 1).equals(weights.get(weights.size() - 2));
  }
}
