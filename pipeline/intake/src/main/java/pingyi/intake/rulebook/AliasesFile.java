package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.intake.finding.Findings;
import pingyi.method.organization.NameCleaning;
import pingyi.method.organization.NameStatus;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.RegisteredOrganization;

/** Reads organization_aliases.csv. */
final class AliasesFile {
  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of("alias", "organization_id", "valid_from", "valid_to", "note"),
          List.of("scope", Known.COLUMNS.get(0), Known.COLUMNS.get(1)));

  private AliasesFile() {}

  private record Entry(Known known, String alias, String id, Years years, Optional<String> scope) {
    String key() {
      return alias + "\n" + id + "\n" + scope.orElse("");
    }
  }

  /** The aliases; without ids in the register, any id is taken, because the records define them. */
  static List<OrganizationAlias> read(
      String file, String text, OrganizationsFile register, LocalDate asOf, Findings findings) {
    List<Entry> entries = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(file, text, COLUMNS, findings)) {
      entry(row, register, asOf).ifPresent(entries::add);
    }
    Map<String, List<RegisteredOrganization>> names = new HashMap<>();
    for (RegisteredOrganization each : register.organizations()) {
      if (each.supersededOn() == null) {
        names.computeIfAbsent(NameCleaning.clean(each.name()), name -> new ArrayList<>()).add(each);
      }
    }
    List<OrganizationAlias> aliases = new ArrayList<>();
    for (Known.Dated<List<Entry>> dated : Known.inOrder(entries, Entry::key, Entry::known)) {
      Entry first = dated.statement().get(0);
      for (Entry again : dated.statement().subList(1, dated.statement().size())) {
        again.known().row().error("alias_repeated", again.alias(), first.known().row().line());
      }
      if (dated.supersededOn() == null) {
        check(first, names.getOrDefault(NameCleaning.clean(first.alias()), List.of()));
      }
      aliases.add(alias(first, dated));
    }
    return aliases;
  }

  private static Optional<Entry> entry(
      CsvTable.Row row, OrganizationsFile register, LocalDate asOf) {
    Optional<String> alias = row.needed("alias");
    Optional<String> organization = row.needed("organization_id");
    Optional<LocalDate> from = row.date("valid_from");
    Optional<LocalDate> to = row.date("valid_to");
    Optional<String> scope = row.scope("scope");
    if (alias.isEmpty() || organization.isEmpty()) {
      return Optional.empty();
    }
    if (!register.ids().isEmpty() && !register.ids().contains(organization.get())) {
      row.error("unknown_unit", organization.get());
      return Optional.empty();
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      row.error("ends_before_it_begins", from.get(), to.get());
      return Optional.empty();
    }
    int first = from.map(LocalDate::getYear).orElse(Integer.MIN_VALUE);
    Integer last = to.map(day -> Years.between(day, Optional.of(day)).last()).orElse(null);
    return Known.of(row, asOf)
        .map(
            known ->
                new Entry(known, alias.get(), organization.get(), new Years(first, last), scope));
  }

  /** What an alias may not be: a name that means another unit elsewhere, or somebody's name. */
  private static void check(Entry entry, List<RegisteredOrganization> bearers) {
    if (entry.scope().isPresent()) {
      return;
    }
    if (NameStatus.of(entry.alias()).obstacle().isPresent()) {
      entry.known().row().error("needs_scope", entry.alias());
    }
    bearers.stream()
        .filter(each -> !each.organizationId().equals(entry.id()))
        .filter(each -> new Years(each.firstYear(), each.lastYear()).overlaps(entry.years()))
        .findFirst()
        .ifPresent(
            each ->
                entry
                    .known()
                    .row()
                    .error(
                        "alias_is_name", entry.alias(), each.organizationId(), each.sourceLine()));
  }

  private static OrganizationAlias alias(Entry entry, Known.Dated<List<Entry>> dated) {
    int first = entry.years().first();
    return new OrganizationAlias(
        entry.alias(),
        entry.id(),
        first == Integer.MIN_VALUE ? null : Integer.valueOf(first),
        entry.years().last(),
        entry.scope().orElse(null),
        entry.known().row().text("note").orElse(null),
        entry.known().recordedOn(),
        dated.supersededOn(),
        entry.known().row().file(),
        entry.known().row().line());
  }
}
