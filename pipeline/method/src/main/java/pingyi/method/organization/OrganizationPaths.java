package pingyi.method.organization;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.recognised.Organization;

/** The hierarchy of each year, and the names that lead down to an organization. */
final class OrganizationPaths {
  private static final int DEEPEST = 8;

  private final Map<String, List<Organization>> byId;
  private final Map<String, List<Organization>> byCleanName;
  private final Map<String, String> cleaned = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();

  OrganizationPaths(List<Organization> organizations) {
    byId = organizations.stream().collect(groupingBy(Organization::organizationId));
    byCleanName =
        organizations.stream().collect(groupingBy(each -> NameCleaning.clean(each.name())));
  }

  /** Whether a row answers for a review year. */
  static boolean inForce(Organization organization, int year) {
    Integer last = organization.lastYear();
    return organization.firstYear() <= year && (last == null || year <= last);
  }

  /** The rows that bear a cleaned name in any year. */
  List<Organization> named(String clean) {
    return byCleanName.getOrDefault(clean, List.of());
  }

  /** An organization as it was in a year. */
  Optional<Organization> in(@Nullable String id, int year) {
    return id == null
        ? Optional.empty()
        : byId.getOrDefault(id, List.of()).stream().filter(each -> inForce(each, year)).findFirst();
  }

  /** Every row of an organization. */
  List<Organization> rows(String id) {
    return byId.getOrDefault(id, List.of());
  }

  /** The organizations above one, nearest first; a hierarchy in a circle ends. */
  List<Organization> above(Organization organization, int year) {
    List<Organization> above = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(organization.organizationId()));
    Optional<Organization> at = in(organization.parentId(), year);
    while (at.isPresent() && above.size() < DEEPEST && seen.add(at.get().organizationId())) {
      above.add(at.get());
      at = in(at.get().parentId(), year);
    }
    return above;
  }

  /**
   * The organizations that a cleaned text leads to from above: the names of one or more of its
   * nearest parents, in order and without a gap, then its own name. A parent may stand with or
   * without its kind (文学院 for 文学院党委).
   */
  Set<String> leadingTo(String clean, int year) {
    Set<String> ids = new TreeSet<>();
    for (int cut = 1; cut < clean.length(); cut++) {
      String before = clean.substring(0, cut);
      for (Organization each : named(clean.substring(cut))) {
        if (inForce(each, year) && leads(before, above(each, year))) {
          ids.add(each.organizationId());
        }
      }
    }
    return ids;
  }

  private static boolean leads(String text, List<Organization> above) {
    if (above.isEmpty()) {
      return false;
    }
    List<Organization> further = above.subList(1, above.size());
    return spellings(above.get(0)).stream()
        .filter(text::endsWith)
        .map(spelling -> text.substring(0, text.length() - spelling.length()))
        .anyMatch(rest -> rest.isEmpty() || leads(rest, further));
  }

  /** How a parent's name may stand in a path: whole, or without its kind. */
  static Set<String> spellings(Organization organization) {
    String clean = NameCleaning.clean(organization.name());
    Set<String> spellings = new LinkedHashSet<>(List.of(clean));
    String stem = BranchName.of(clean).stem();
    if (!stem.isEmpty()) {
      spellings.add(stem);
    }
    return spellings;
  }

  /** The texts by which an organization may be looked for in a year: its name, then its paths. */
  List<String> forms(Organization organization, int year) {
    List<String> forms = new ArrayList<>();
    String form = cleaned(organization);
    forms.add(form);
    for (Organization parent : above(organization, year)) {
      form = stems.computeIfAbsent(cleaned(parent), clean -> BranchName.of(clean).stem()) + form;
      forms.add(form);
    }
    return forms;
  }

  private String cleaned(Organization organization) {
    return cleaned.computeIfAbsent(organization.name(), NameCleaning::clean);
  }
}
