package pingyi.method.organization;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.reference.OrganizationAlias;

/** The texts by which each organization of a register may be looked for. */
final class Bearings {
  private final OrganizationRegister register;
  private final Map<String, List<OrganizationAlias>> aliases;
  private final Map<String, BranchName> parsed = new HashMap<>();

  Bearings(OrganizationRegister register) {
    this.register = register;
    aliases =
        register.aliases().stream()
            .filter(each -> each.scope() == null)
            .collect(groupingBy(OrganizationAlias::organizationId));
  }

  /** Every organization in force in a year. */
  Set<String> inForce(int year) {
    Set<String> ids = new LinkedHashSet<>();
    for (Organization each : register.organizations()) {
      if (OrganizationPaths.inForce(each, year)) {
        ids.add(each.organizationId());
      }
    }
    return ids;
  }

  /** Names and paths of the year, names of other years, then aliases; of one in force. */
  List<Bearing> of(String id, int year) {
    List<Bearing> texts = new ArrayList<>();
    for (Organization each : register.paths().rows(id)) {
      if (OrganizationPaths.inForce(each, year)) {
        register.paths().forms(each, year).forEach(form -> texts.add(Bearing.now(form)));
      } else {
        texts.add(Bearing.otherYear(NameCleaning.clean(each.name()), each.name()));
      }
    }
    for (OrganizationAlias alias : aliases.getOrDefault(id, List.of())) {
      if (OrganizationRegister.holds(alias, year)) {
        texts.add(Bearing.alias(NameCleaning.clean(alias.alias())));
      }
    }
    return texts;
  }

  /** All that the texts of an organization in a year are made of; other rows, other texts. */
  List<Record> madeOf(String id, int year) {
    List<Record> rows = new ArrayList<>();
    for (Organization each : register.paths().rows(id)) {
      if (OrganizationPaths.inForce(each, year)) {
        rows.add(each);
        rows.addAll(register.paths().above(each, year));
      }
    }
    for (OrganizationAlias alias : aliases.getOrDefault(id, List.of())) {
      if (OrganizationRegister.holds(alias, year)) {
        rows.add(alias);
      }
    }
    return rows;
  }

  /** A cleaned text taken apart; each only once. */
  BranchName parsed(String clean) {
    return parsed.computeIfAbsent(clean, BranchName::of);
  }
}
