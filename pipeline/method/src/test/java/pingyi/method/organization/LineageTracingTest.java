package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.reference.OrganizationEvent;

class LineageTracingTest {
  @Test
  void shouldStandForItselfWithoutEvents() {
    assertThat(trace(List.of(unit("A", null)), List.of()))
        .containsExactly(new OrganizationLineage("A", 0, "A", 9999, 1, "own", 1));
  }

  @Test
  void shouldWeighThePartsOfAMerge() {
    List<OrganizationLineage> lineage =
        trace(
            List.of(unit("A", 2020), unit("B", 2020), unit("C", null)),
            List.of(
                event("m", "merged", 2021, "A", "C", 30.0),
                event("m", "merged", 2021, "B", "C", 10.0)));

    assertThat(lineage)
        .containsExactly(
            new OrganizationLineage("C", 2021, "C", 9999, 1, "own", 1),
            new OrganizationLineage("C", 0, "A", 2020, 0.75, "merged_weighted", 2),
            new OrganizationLineage("C", 0, "B", 2020, 0.25, "merged_weighted", 2));
  }

  @Test
  void shouldInheritFromTheWholeBeforeASplit() {
    List<OrganizationLineage> lineage =
        trace(
            List.of(unit("D", 2021), unit("E", null), unit("F", null)),
            List.of(
                event("s", "split", 2022, "D", "E", null),
                event("s", "split", 2022, "D", "F", null)));

    assertThat(lineage)
        .contains(
            new OrganizationLineage("E", 0, "D", 2021, 1, "split_inherited", 1),
            new OrganizationLineage("F", 0, "D", 2021, 1, "split_inherited", 1));
  }

  @Test
  void shouldWalkBackThroughSeveralEvents() {
    List<OrganizationLineage> lineage =
        trace(
            List.of(
                unit("A", 2018),
                unit("B", 2018),
                unit("C", 2020),
                unit("F", 2020),
                unit("G", null)),
            List.of(
                event("1", "merged", 2019, "A", "C", 1.0),
                event("1", "merged", 2019, "B", "C", 1.0),
                event("2", "merged", 2021, "C", "G", 3.0),
                event("2", "merged", 2021, "F", "G", 1.0)));

    assertThat(lineage)
        .filteredOn(each -> each.firstYear() == 0)
        .extracting(OrganizationLineage::ancestorId, OrganizationLineage::weight)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A", 0.375),
            org.assertj.core.groups.Tuple.tuple("B", 0.375),
            org.assertj.core.groups.Tuple.tuple("F", 0.25));
    assertThat(lineage)
        .filteredOn(each -> each.firstYear() == 2019)
        .extracting(OrganizationLineage::lastYear)
        .containsOnly(2020);
  }

  private static Organization unit(String id, @Nullable Integer lastYear) {
    return new Organization(id, id, "branch", null, null, null, 2015, lastYear, "registered");
  }

  private static OrganizationEvent event(
      String id, String kind, int year, String from, String to, @Nullable Double weight) {
    return new OrganizationEvent(
        id, kind, year + "-01-01", year, from, to, weight, null, null, "", null, "e.csv", 2);
  }

  private static List<OrganizationLineage> trace(
      List<Organization> organizations, List<OrganizationEvent> events) {
    List<OrganizationLineage> out = new ArrayList<>();
    List<@Nullable Object[]> rows =
        events.stream().map(TableSchema.of(OrganizationEvent.class)::values).toList();
    new LineageTracing()
        .rule(new References(Map.of(OrganizationEvent.class, rows)))
        .apply(organizations, out::add);
    return out;
  }
}
