package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pingyi.intake.finding.Findings;
import pingyi.method.organization.NameCleaning;
import pingyi.method.organization.NameStatus;
import pingyi.warehouse.table.reference.RegisteredOrganization;

/**
 * What organizations.csv says, checked to be one tree in every year.
 *
 * @param organizations the rows that answer for a review year, also those that later rows replaced
 * @param ids every id, also of rows that answer for none
 */
record OrganizationsFile(
    List<RegisteredOrganization> organizations, List<OrganizationEntry> standing, Set<String> ids) {
  /** Copies the collections. */
  OrganizationsFile {
    organizations = List.copyOf(organizations);
    standing = List.copyOf(standing);
    ids = Set.copyOf(ids);
  }

  static OrganizationsFile read(String file, String text, LocalDate asOf, Findings findings) {
    List<OrganizationEntry> read = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(file, text, OrganizationEntry.COLUMNS, findings)) {
      OrganizationEntry.of(row, asOf).ifPresent(read::add);
    }
    List<OrganizationEntry> entries = OrganizationTimeline.resolve(read);
    List<OrganizationEntry> standing = entries.stream().filter(OrganizationEntry::stands).toList();
    checkParents(standing);
    OrganizationCycles.check(standing);
    checkNames(standing);
    List<RegisteredOrganization> organizations = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (OrganizationEntry entry : entries) {
      if (!entry.years().none()) {
        organizations.add(entry.registered());
      } else if (entry.stands()) {
        // It covers no 31 December, so no review year asks for it, and two such rows would share
        // one key.
        entry.row().warning("covers_no_year", entry.id());
      }
      ids.add(entry.id());
    }
    return new OrganizationsFile(organizations, standing, ids);
  }

  private static void checkParents(List<OrganizationEntry> entries) {
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.id()));
    for (OrganizationEntry entry : entries) {
      entry
          .parent()
          .ifPresent(
              parent -> {
                if (parent.equals(entry.id())) {
                  entry.row().error("own_parent", parent);
                } else if (!ids.contains(parent)) {
                  entry.row().error("unknown_parent", parent);
                }
              });
    }
  }

  /**
   * Two organizations under one parent cannot share a name, or nobody could say which is meant;
   * under different parents the path tells them apart.
   */
  private static void checkNames(List<OrganizationEntry> entries) {
    Map<String, List<OrganizationEntry>> byName = new LinkedHashMap<>();
    for (OrganizationEntry entry : entries) {
      if (NameStatus.neverRegistered(entry.name())) {
        entry.row().error("name_hides", entry.name());
      }
      List<OrganizationEntry> before =
          byName.computeIfAbsent(
              NameCleaning.clean(entry.name()) + "\n" + entry.parent().orElse(""),
              name -> new ArrayList<>());
      before.stream()
          .filter(other -> !other.id().equals(entry.id()))
          .filter(other -> !other.years().none() && !entry.years().none())
          .filter(other -> other.years().overlaps(entry.years()))
          .findFirst()
          .ifPresent(
              other ->
                  entry.row().error("same_name", entry.name(), other.id(), other.row().line()));
      before.add(entry);
    }
  }
}
