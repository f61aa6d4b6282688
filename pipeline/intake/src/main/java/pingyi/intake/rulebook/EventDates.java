package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.warehouse.table.reference.OrganizationEvent;

/**
 * Holds events against the register: what an event ends must have begun before it and must not go
 * on beyond it, and what it makes must be there on its day. A unit may have ended earlier: real
 * successions have gaps.
 */
final class EventDates {
  private static final Set<String> ENDING = Set.of("merged", "split", "reorganized", "dissolved");

  private final Map<String, List<OrganizationEntry>> register;

  EventDates(List<OrganizationEntry> standing) {
    register = standing.stream().collect(Collectors.groupingBy(OrganizationEntry::id));
  }

  /** Reports the first contradiction of each row of one event. */
  void check(List<EventWeights.Stated> event) {
    Set<String> made =
        event.stream().map(part -> part.event().successorId()).collect(Collectors.toSet());
    event.stream()
        .filter(part -> known(part.event().organizationId(), part.event().successorId()))
        .forEach(part -> check(part, made));
  }

  private boolean known(String organization, String successor) {
    return register.containsKey(organization) && register.containsKey(successor);
  }

  private void check(EventWeights.Stated part, Set<String> made) {
    OrganizationEvent event = part.event();
    LocalDate day = LocalDate.parse(event.effectiveDate());
    String unit = event.organizationId();
    String successor = event.successorId();
    boolean ends =
        ENDING.contains(event.kind()) && (event.kind().equals("dissolved") || !made.contains(unit));
    if (event.kind().equals("established")) {
      if (!covers(unit, day, day)) {
        part.row().error("event_without_unit", unit, day);
      } else if (covers(unit, day.minusDays(1), day)) {
        part.row().error("established_before", unit, day);
      }
    } else if (register.get(unit).stream().noneMatch(entry -> entry.from().isBefore(day))) {
      part.row().error("event_without_unit", unit, day.minusDays(1));
    } else if (ends && covers(unit, day, day)) {
      part.row().error("goes_on_after_end", unit, event.kind(), day, day.minusDays(1));
    } else if (register.get(successor).stream().allMatch(entry -> entry.to().isBefore(day))
        && !event.kind().equals("dissolved")) {
      part.row().error("event_without_unit", successor, day);
    }
  }

  /** Whether one stretch of a unit holds both days. */
  private boolean covers(String unit, LocalDate first, LocalDate last) {
    return register.get(unit).stream()
        .anyMatch(entry -> !entry.from().isAfter(first) && !entry.to().isBefore(last));
  }
}
