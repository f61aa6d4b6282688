package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.recognised.Organization;

/** The organizations: what they are called, where they belong, and which years they miss. */
final class Structure {
  private static final Set<String> BRANCHES =
      Set.of("branch", "general_branch", "direct_branch", "committee", "group");

  private final Map<String, Organization> newest = new TreeMap<>();
  private final List<Organization> periods;
  private final Map<String, List<Organization>> byId;
  private final Scores scores;
  private final Map<String, String> labels = new HashMap<>();

  /** A branch that stood in a year and has no review. */
  record Missing(String organizationId, String label, int year) {}

  Structure(TableReader tables, Scores scores) {
    this.scores = scores;
    // Of a long table each look would make new records.
    periods = List.copyOf(tables.read(Organization.class));
    byId =
        periods.stream()
            .collect(
                Collectors.groupingBy(
                    Organization::organizationId,
                    Collectors.collectingAndThen(Collectors.toList(), List::copyOf)));
    periods.forEach(
        row ->
            newest.merge(
                row.organizationId(), row, (a, b) -> a.firstYear() >= b.firstYear() ? a : b));
    Map<String, String> names = scores.names();
    Map<String, Integer> uses = new HashMap<>();
    names.values().forEach(name -> uses.merge(name, 1, Integer::sum));
    names.forEach(
        (id, name) -> labels.put(id, uses.getOrDefault(name, 0) > 1 ? distinct(id, name) : name));
  }

  /** The name under which a branch is drawn: its newest; with its parent where two share one. */
  String label(String organizationId) {
    String label = labels.get(organizationId);
    return label != null
        ? label
        : registered(organizationId).map(Organization::name).orElse(organizationId);
  }

  /** The newest registration. */
  Optional<Organization> registered(String organizationId) {
    return Optional.ofNullable(newest.get(organizationId));
  }

  /**
   * What the reviewed are called: {@code branch} where all are Party branches, else {@code unit}.
   */
  String unit() {
    boolean branches =
        scores.names().keySet().stream()
            .map(id -> registered(id).map(Organization::organizationType))
            .allMatch(type -> type.map(BRANCHES::contains).orElse(true));
    return branches ? "branch" : "unit";
  }

  /** The name an organization bore in a year; its newest where the register does not say. */
  String nameIn(String organizationId, int year) {
    return in(organizationId, year).map(Organization::name).orElseGet(() -> label(organizationId));
  }

  /** The name of the parent in a year, where there is one. */
  Optional<String> parentIn(String organizationId, int year) {
    return in(organizationId, year).map(Organization::parentId).map(parent -> nameIn(parent, year));
  }

  private Optional<Organization> in(String organizationId, int year) {
    return byId.getOrDefault(organizationId, List.of()).stream()
        .filter(
            row -> row.firstYear() <= year && (row.lastYear() == null || row.lastYear() >= year))
        .findFirst();
  }

  /** The years in which an organization of a reviewed type stood without a review. */
  List<Missing> missing(Collection<Integer> years) {
    Set<String> types = new HashSet<>();
    scores
        .names()
        .keySet()
        .forEach(id -> registered(id).ifPresent(one -> types.add(one.organizationType())));
    List<Missing> missing = new ArrayList<>();
    for (int year : years) {
      for (Organization row : periods) {
        boolean stands =
            row.firstYear() <= year && (row.lastYear() == null || row.lastYear() >= year);
        if (stands
            && types.contains(row.organizationType())
            && !scores.has(row.organizationId(), year)) {
          missing.add(new Missing(row.organizationId(), label(row.organizationId()), year));
        }
      }
    }
    return missing;
  }

  private String distinct(String id, String name) {
    String parent =
        registered(id)
            .map(Organization::parentId)
            .flatMap(this::registered)
            .map(Organization::name)
            .orElse(id);
    return name + "（" + parent + "）";
  }
}
