package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the rows about one organization in the order of knowing. A later row takes the place of an
 * earlier one that begins on the same day, and cuts out of every other one the days it covers; a
 * row that withdraws only takes the place.
 */
final class OrganizationTimeline {
  private final List<OrganizationEntry> past = new ArrayList<>();
  private List<OrganizationEntry> standing = new ArrayList<>();

  private OrganizationTimeline() {}

  /** All that was ever known, those that still stand and those that do not. */
  static List<OrganizationEntry> resolve(List<OrganizationEntry> entries) {
    Map<String, TreeMap<String, List<OrganizationEntry>>> byId = new LinkedHashMap<>();
    for (OrganizationEntry each : entries) {
      byId.computeIfAbsent(each.id(), id -> new TreeMap<>())
          .computeIfAbsent(each.recordedOn(), day -> new ArrayList<>())
          .add(each);
    }
    List<OrganizationEntry> resolved = new ArrayList<>();
    for (TreeMap<String, List<OrganizationEntry>> days : byId.values()) {
      OrganizationTimeline timeline = new OrganizationTimeline();
      days.forEach(timeline::learn);
      resolved.addAll(timeline.past);
      resolved.addAll(timeline.standing);
    }
    return resolved;
  }

  private void learn(String day, List<OrganizationEntry> news) {
    List<OrganizationEntry> before = List.copyOf(standing);
    List<OrganizationEntry> stated = new ArrayList<>();
    for (OrganizationEntry each : news) {
      if (!each.known().withdrawn()) {
        stated.add(each);
      } else if (!replace(each, day)) {
        each.row().error("nothing_to_withdraw");
      }
    }
    checkOverlap(stated);
    for (OrganizationEntry each : stated) {
      replace(each, day);
      cutOut(each, day);
    }
    for (OrganizationEntry each : before) {
      if (!standing.contains(each)) {
        past.add(each.superseded(day));
      }
    }
    standing.addAll(stated);
  }

  private boolean replace(OrganizationEntry entry, String day) {
    return !day.isEmpty() && standing.removeIf(other -> other.from().equals(entry.from()));
  }

  private void cutOut(OrganizationEntry entry, String day) {
    List<OrganizationEntry> left = new ArrayList<>();
    for (OrganizationEntry other : standing) {
      if (!other.overlaps(entry)) {
        left.add(other);
        continue;
      }
      if (other.from().isBefore(entry.from())) {
        left.add(other.cut(other.from(), entry.from().minusDays(1), day));
      }
      if (other.to().isAfter(entry.to())) {
        LocalDate next = entry.to().plusDays(1);
        left.add(other.cut(next, other.to(), day));
      }
    }
    standing = left;
  }

  /** Rows that became known on one day cannot contradict each other. */
  private static void checkOverlap(List<OrganizationEntry> stated) {
    for (int i = 0; i < stated.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (stated.get(i).overlaps(stated.get(j))) {
          stated
              .get(i)
              .row()
              .error("overlapping_validity", stated.get(i).id(), stated.get(j).row().line());
        }
      }
    }
  }
}
