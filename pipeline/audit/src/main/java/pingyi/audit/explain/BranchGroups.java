package pingyi.audit.explain;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.Project;

/** To which groups of {@code group_comparison} a branch belongs in a year, as kind and id. */
record BranchGroups(TableReader tables, String organizationId, int year) {
  Set<String> of(Optional<BranchYearScore> score) {
    Set<String> groups = new TreeSet<>();
    score.ifPresent(
        row -> {
          add(groups, "parent", row.parentId());
          add(groups, "mode", row.presentationMode());
          add(groups, "project", hasProject() ? "project" : "none");
        });
    tables.read(Organization.class, own()).stream()
        .filter(each -> within(each.firstYear(), each.lastYear()))
        .forEach(
            each -> {
              add(groups, "type", each.organizationType());
              add(groups, "sector", each.sector());
            });
    return groups;
  }

  private static void add(Set<String> groups, String kind, @Nullable String id) {
    if (id != null) {
      groups.add(kind + " " + id);
    }
  }

  private boolean hasProject() {
    return tables.read(Project.class, own()).stream()
        .anyMatch(each -> each.firstYear() != null && within(each.firstYear(), each.lastYear()));
  }

  private boolean within(int first, @Nullable Integer last) {
    return first <= year && year <= Objects.requireNonNullElse(last, year);
  }

  private Map<String, Object> own() {
    return Map.of("organization_id", organizationId);
  }
}
