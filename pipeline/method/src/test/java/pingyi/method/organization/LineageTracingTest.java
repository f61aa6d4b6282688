package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.reference.OrganizationEvent;
import pingyi.warehouse.table.reference.PredecessorRule;
import pingyi.warehouse.table.reference.Workspace;

class LineageTracingTest {
  @Test
  void shouldStandForItselfWithoutEvents() {
    assertThat(trace(List.of(unit("A", null)), List.of()))
        .containsExactly(new OrganizationLineage("A", 0, "A", 9999, 1, "own", 1, "", "", ""));
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
            new OrganizationLineage("C", 2021, "C", 9999, 1, "own", 1, "", "", ""),
            merged("A", 0.75, "A × 0.75; B × 0.25"),
            merged("B", 0.25, "A × 0.75; B × 0.25"));
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
            new OrganizationLineage(
                "E", 0, "D", 2021, 1, "split_inherited", 1, "default", "s", "D × 1"),
            new OrganizationLineage(
                "F", 0, "D", 2021, 1, "split_inherited", 1, "default", "s", "D × 1"));
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
        .containsExactly(Tuple.tuple("A", 0.375), Tuple.tuple("B", 0.375), Tuple.tuple("F", 0.25));
    assertThat(lineage)
        .filteredOn(each -> each.firstYear() == 2019)
        .extracting(OrganizationLineage::lastYear)
        .containsOnly(2020);
  }

  @Test
  void shouldWalkThroughTwoEventsOfOneYear() {
    List<OrganizationLineage> lineage =
        trace(
            List.of(unit("A", 2019), unit("B", 2019), unit("D", 2019), unit("E", null)),
            List.of(
                event("1", "merged", 2020, "A", "C", 1.0),
                event("1", "merged", 2020, "B", "C", 3.0),
                event("2", "merged", 2020, "C", "E", 4.0),
                event("2", "merged", 2020, "D", "E", 4.0)));

    assertThat(lineage)
        .filteredOn(each -> each.firstYear() == 0)
        .extracting(OrganizationLineage::madeOf, OrganizationLineage::lastYear)
        .containsOnly(Tuple.tuple("A × 0.125; B × 0.375; D × 0.5", 2019));
  }

  @Test
  void shouldNotFollowLaterEventsOfAnIdThatWasUsedAgain() {
    List<OrganizationLineage> lineage =
        trace(
            List.of(unit("A", null), unit("N", null)),
            List.of(
                event("1", "renamed", 2018, "A", "N", null),
                event("2", "merged", 2021, "X", "A", 1.0),
                event("2", "merged", 2021, "Y", "A", 1.0)));

    assertThat(lineage)
        .filteredOn(each -> each.organizationId().equals("N"))
        .extracting(
            OrganizationLineage::ancestorId,
            OrganizationLineage::rule,
            OrganizationLineage::lastYear)
        .containsExactly(Tuple.tuple("N", "own", 9999), Tuple.tuple("A", "recoded", 2017));
  }

  @Test
  void shouldKeepTheIdOfOneThatTakesAnotherIn() {
    List<OrganizationLineage> lineage =
        trace(
            List.of(unit("A", null), unit("B", 2020)),
            List.of(
                event("1", "merged", 2021, "A", "A", 3.0),
                event("1", "merged", 2021, "B", "A", 1.0)));

    assertThat(lineage)
        .extracting(OrganizationLineage::firstYear, OrganizationLineage::madeOf)
        .containsExactly(
            Tuple.tuple(2021, ""),
            Tuple.tuple(0, "A × 0.75; B × 0.25"),
            Tuple.tuple(0, "A × 0.75; B × 0.25"));
  }

  @Test
  void shouldApplyTheVersionOfTheRuleThatGovernsTheYear() {
    List<PredecessorRule> rules =
        List.of(
            new PredecessorRule("r1", "沿用", "1", 2015, 2018, "none", "whole"),
            new PredecessorRule("r2", "沿用", "2", 2019, 2020, "largest_part", "none"),
            new PredecessorRule("r3", "沿用", "3", 2021, null, "eligible_voters", "whole"));
    List<Organization> units =
        List.of(unit("C", null), unit("F", null), unit("H", null), unit("K", null));
    List<OrganizationEvent> events =
        List.of(
            event("1", "merged", 2018, "A", "C", 1.0),
            event("1", "merged", 2018, "B", "C", 1.0),
            event("2", "merged", 2019, "D", "F", 2.0),
            event("2", "merged", 2019, "E", "F", 3.0),
            event("3", "split", 2020, "G", "H", null),
            event("3", "split", 2020, "G", "I", null),
            event("4", "merged", 2021, "F", "K", 1.0),
            event("4", "merged", 2021, "L", "K", 1.0));

    List<OrganizationLineage> lineage = trace(units, events, rules);

    assertThat(lineage)
        .extracting(
            OrganizationLineage::organizationId,
            OrganizationLineage::firstYear,
            OrganizationLineage::ancestorId,
            OrganizationLineage::rule,
            OrganizationLineage::predecessorRules)
        .containsExactly(
            Tuple.tuple("C", 2018, "C", "own", ""),
            Tuple.tuple("F", 2019, "F", "own", ""),
            Tuple.tuple("F", 0, "E", "merged_largest", "r2"),
            Tuple.tuple("H", 2020, "H", "own", ""),
            Tuple.tuple("K", 2021, "K", "own", ""),
            Tuple.tuple("K", 2019, "F", "merged_weighted", "r3"),
            Tuple.tuple("K", 2019, "L", "merged_weighted", "r3"),
            Tuple.tuple("K", 0, "E", "merged_weighted", "r3; r2"),
            Tuple.tuple("K", 0, "L", "merged_weighted", "r3; r2"));
  }

  private static OrganizationLineage merged(String part, double weight, String madeOf) {
    return new OrganizationLineage(
        "C", 0, part, 2020, weight, "merged_weighted", 2, "default", "m", madeOf);
  }

  static Organization unit(String id, @Nullable Integer lastYear) {
    return new Organization(id, id, "branch", null, null, null, 2015, lastYear, "registered");
  }

  static OrganizationEvent event(
      String id, String kind, int year, String from, String to, @Nullable Double weight) {
    return new OrganizationEvent(
        id, kind, year + "-01-01", year, from, to, weight, null, null, "", null, "e.csv", 2);
  }

  static List<OrganizationLineage> trace(
      List<Organization> organizations, List<OrganizationEvent> events) {
    return trace(organizations, events, List.of());
  }

  private static List<@Nullable Object[]> workspace(String asOf) {
    Workspace workspace = new Workspace("t", "i", asOf, "zh-CN", "register");
    return List.<@Nullable Object[]>of(TableSchema.of(Workspace.class).values(workspace));
  }

  @Test
  void shouldNotCarryScoresOfAnotherUnitThatBoreTheId() {
    List<OrganizationLineage> founded =
        trace(
            List.of(unit("A", 2014), unit("A", null)),
            List.of(event("e", "established", 2017, "A", "A", null)));
    List<OrganizationLineage> dissolved =
        trace(
            List.of(unit("A", 2014), unit("A", null)),
            List.of(event("e", "dissolved", 2015, "A", "A", null)));

    assertThat(founded)
        .containsExactly(new OrganizationLineage("A", 2017, "A", 9999, 1, "own", 1, "", "", ""));
    assertThat(dissolved)
        .containsExactly(new OrganizationLineage("A", 2015, "A", 9999, 1, "own", 1, "", "", ""));
  }

  @Test
  void shouldTakeTheStructureOfTheCutOffForTodays() {
    List<OrganizationLineage> lineage =
        trace(
            List.of(unit("A", 2040), unit("B", 2040), unit("D", 2029)),
            List.of(
                event("m", "merged", 2041, "A", "A", 30.0),
                event("m", "merged", 2041, "B", "A", 10.0)));

    assertThat(lineage)
        .containsExactlyInAnyOrder(
            new OrganizationLineage("A", 0, "A", 9999, 1, "own", 1, "", "", ""),
            new OrganizationLineage("B", 0, "B", 9999, 1, "own", 1, "", "", ""));
  }

  private static List<OrganizationLineage> trace(
      List<Organization> organizations,
      List<OrganizationEvent> events,
      List<PredecessorRule> rules) {
    List<OrganizationLineage> out = new ArrayList<>();
    List<@Nullable Object[]> rows =
        events.stream().map(TableSchema.of(OrganizationEvent.class)::values).toList();
    List<@Nullable Object[]> versions =
        rules.stream().map(TableSchema.of(PredecessorRule.class)::values).toList();
    new LineageTracing()
        .rule(
            new References(
                Map.of(
                    OrganizationEvent.class,
                    rows,
                    PredecessorRule.class,
                    versions,
                    Workspace.class,
                    workspace("2030-03-01"))))
        .apply(organizations, out::add);
    return out;
  }
}
