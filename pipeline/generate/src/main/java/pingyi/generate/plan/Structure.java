package pingyi.generate.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.generate.model.Institution;
import pingyi.generate.model.OrganizationPeriod;

/**
 * One institution through the years, with the rules of the workspace.
 *
 * @param name the beginning of every name in it; empty where the workspace has no other one
 * @param institution its register and rules
 * @param units the bodies that send files, in the order of their ids
 */
public record Structure(String name, Institution institution, List<String> units) {
  /** The id of the committee above all institutions. */
  public static final String TOP = "I000";

  /** Copies the units. */
  public Structure {
    units = List.copyOf(units);
  }

  /** All names that anybody bears in any year, registered or not. */
  public Set<String> names() {
    Set<String> names = new java.util.HashSet<>();
    institution.periods().forEach(period -> names.add(period.name()));
    institution.aliases().forEach(alias -> names.add(alias.alias()));
    return names;
  }

  /** The names in force in a year. */
  public List<String> namesIn(int year) {
    return institution.periods().stream()
        .filter(period -> period.covers(year))
        .map(OrganizationPeriod::name)
        .toList();
  }

  /** The branches below a unit in a year. */
  public List<OrganizationPeriod> branchesOf(String unit, int year) {
    return institution.branchesIn(year).stream()
        .filter(branch -> branch.parentId().filter(unit::equals).isPresent())
        .toList();
  }

  /** A registered other name of a branch. */
  public Optional<String> alias(String organizationId) {
    return institution.aliases().stream()
        .filter(alias -> alias.organizationId().equals(organizationId))
        .map(alias -> alias.alias())
        .findFirst();
  }

  /** The name that an organization bore before that of a year, and that nobody bears any more. */
  public Optional<String> formerName(String organizationId, int year) {
    Optional<String> now = institution.inYear(organizationId, year).map(OrganizationPeriod::name);
    return institution
        .inYear(organizationId, year - 1)
        .map(OrganizationPeriod::name)
        .filter(before -> now.isPresent() && !before.equals(now.get()));
  }

  /** The branches that a year no longer has though the year before had them. */
  public List<OrganizationPeriod> gone(String unit, int year) {
    return branchesOf(unit, year - 1).stream()
        .filter(branch -> institution.inYear(branch.id(), year).isEmpty())
        .toList();
  }
}
