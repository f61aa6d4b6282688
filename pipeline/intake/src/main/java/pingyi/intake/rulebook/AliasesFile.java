package pingyi.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pingyi.intake.finding.Findings;
import pingyi.warehouse.table.reference.OrganizationAlias;

/** Reads organization_aliases.csv. */
final class AliasesFile {
  private static final List<String> COLUMNS =
      List.of("alias", "organization_id", "valid_from", "valid_to", "note");

  private AliasesFile() {}

  /** The aliases; with an empty set of ids, any id is taken, because the records define them. */
  static List<OrganizationAlias> read(
      String file, String text, Set<String> ids, Findings findings) {
    List<OrganizationAlias> aliases = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (CsvTable.Row row : CsvTable.read(file, text, COLUMNS, findings)) {
      Optional<String> alias = row.needed("alias");
      Optional<String> organization = row.needed("organization_id");
      Optional<LocalDate> from = row.date("valid_from");
      Optional<LocalDate> to = row.date("valid_to");
      if (alias.isEmpty() || organization.isEmpty()) {
        continue;
      }
      if (!ids.isEmpty() && !ids.contains(organization.get())) {
        row.error("unknown_unit", organization.get());
        continue;
      }
      Integer earlier = lines.putIfAbsent(alias.get() + "\n" + organization.get(), row.line());
      if (earlier != null) {
        row.error("alias_repeated", alias.get(), earlier);
        continue;
      }
      Integer first = from.map(LocalDate::getYear).orElse(null);
      Integer last = to.map(day -> Years.between(day, Optional.of(day)).last()).orElse(null);
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        row.error("ends_before_it_begins", from.get(), to.get());
        continue;
      }
      aliases.add(
          new OrganizationAlias(
              alias.get(),
              organization.get(),
              first,
              last,
              row.text("note").orElse(null),
              row.file(),
              row.line()));
    }
    return aliases;
  }
}
