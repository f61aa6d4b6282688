package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pingyi.intake.finding.Findings;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.reference.RegisteredOrganization;

/**
 * What organizations.csv says, checked to be one tree in every year.
 *
 * @param organizations the rows that answer for a review year
 * @param ids every id, also of rows that answer for none
 */
record OrganizationsFile(List<RegisteredOrganization> organizations, Set<String> ids) {
  private static final List<String> COLUMNS =
      List.of(
          "organization_id", "name", "type", "parent_id", "peer_group", "valid_from", "valid_to");

  /** Copies the collections. */
  OrganizationsFile {
    organizations = List.copyOf(organizations);
    ids = Set.copyOf(ids);
  }

  private record Entry(
      CsvTable.Row row, RegisteredOrganization organization, LocalDate from, LocalDate to) {
    Years years() {
      return new Years(organization.firstYear(), organization.lastYear());
    }
  }

  static OrganizationsFile read(String file, String text, Findings findings) {
    List<Entry> entries = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(file, text, COLUMNS, findings)) {
      entry(row).ifPresent(entries::add);
    }
    checkValidity(entries);
    checkParents(entries);
    checkCycles(entries);
    checkNames(entries);
    List<RegisteredOrganization> organizations = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.years().none()) {
        // It covers no 31 December, so no review year asks for it, and two such rows would share
        // one key.
        findings.warning(
            file,
            findings.words().line(entry.row().line()),
            "covers_no_year",
            entry.organization().organizationId());
      } else {
        organizations.add(entry.organization());
      }
    }
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.organization().organizationId()));
    return new OrganizationsFile(organizations, ids);
  }

  private static Optional<Entry> entry(CsvTable.Row row) {
    Optional<String> id = row.needed("organization_id");
    Optional<String> name = row.needed("name");
    Optional<String> type = row.needed("type");
    Optional<LocalDate> from = row.needed("valid_from").flatMap(cell -> row.date("valid_from"));
    Optional<LocalDate> to = row.date("valid_to");
    boolean badEnd = row.text("valid_to").isPresent() && to.isEmpty();
    if (id.isEmpty() || name.isEmpty() || type.isEmpty() || from.isEmpty() || badEnd) {
      return Optional.empty();
    }
    if (to.isPresent() && to.get().isBefore(from.get())) {
      row.error("ends_before_it_begins", from.get(), to.get());
      return Optional.empty();
    }
    Years years = Years.between(from.get(), to);
    RegisteredOrganization organization =
        new RegisteredOrganization(
            id.get(),
            name.get(),
            type.get(),
            row.text("parent_id").orElse(null),
            row.text("peer_group").orElse(null),
            from.get().toString(),
            to.map(LocalDate::toString).orElse(null),
            years.first(),
            years.last(),
            row.file(),
            row.line());
    return Optional.of(new Entry(row, organization, from.get(), to.orElse(LocalDate.MAX)));
  }

  private static void checkValidity(List<Entry> entries) {
    Map<String, List<Entry>> byId = new LinkedHashMap<>();
    for (Entry entry : entries) {
      List<Entry> before =
          byId.computeIfAbsent(entry.organization().organizationId(), id -> new ArrayList<>());
      for (Entry other : before) {
        if (!entry.from().isAfter(other.to()) && !other.from().isAfter(entry.to())) {
          entry
              .row()
              .error(
                  "overlapping_validity",
                  entry.organization().organizationId(),
                  other.row().line());
        }
      }
      before.add(entry);
    }
  }

  private static void checkParents(List<Entry> entries) {
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.organization().organizationId()));
    for (Entry entry : entries) {
      String parent = entry.organization().parentId();
      if (parent != null && !ids.contains(parent)) {
        entry.row().error("unknown_parent", parent);
      }
    }
  }

  /** The structure changes only where a row begins, so these years stand for all. */
  private static void checkCycles(List<Entry> entries) {
    Set<Integer> years = new TreeSet<>();
    entries.forEach(entry -> years.add(entry.organization().firstYear()));
    Set<String> reported = new HashSet<>();
    for (int year : years) {
      Map<String, Entry> current = new HashMap<>();
      for (Entry entry : entries) {
        if (entry.years().contains(year)) {
          current.put(entry.organization().organizationId(), entry);
        }
      }
      Set<String> sound = new HashSet<>();
      for (Entry start : current.values()) {
        List<String> path = new ArrayList<>();
        Set<String> onPath = new HashSet<>();
        String at = start.organization().organizationId();
        while (at != null && current.containsKey(at) && !sound.contains(at) && onPath.add(at)) {
          path.add(at);
          at = current.get(at).organization().parentId();
        }
        if (at != null && onPath.contains(at) && !sound.contains(at)) {
          List<String> cycle = path.subList(path.indexOf(at), path.size());
          String first = new TreeSet<>(cycle).first();
          if (reported.add(first)) {
            current.get(first).row().error("parent_cycle", String.join(" → ", cycle), year);
          }
        }
        sound.addAll(path);
      }
    }
  }

  private static void checkNames(List<Entry> entries) {
    Map<String, List<Entry>> byName = new LinkedHashMap<>();
    for (Entry entry : entries) {
      List<Entry> before =
          byName.computeIfAbsent(
              CleanText.of(entry.organization().name()), name -> new ArrayList<>());
      before.stream()
          .filter(
              other ->
                  !other
                          .organization()
                          .organizationId()
                          .equals(entry.organization().organizationId())
                      && !other.years().none()
                      && !entry.years().none()
                      && other.years().overlaps(entry.years()))
          .findFirst()
          .ifPresent(
              other ->
                  entry
                      .row()
                      .error(
                          "same_name",
                          entry.organization().name(),
                          other.organization().organizationId(),
                          other.row().line()));
      before.add(entry);
    }
  }
}
