package pingyi.intake.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import pingyi.intake.lineage.PublishedHistory.Unit;
import pingyi.intake.lineage.Register.Loaded;
import pingyi.warehouse.table.recognised.OrganizationLineage;

/**
 * The published history of French regions, counties and towns, through the product's own register
 * and lineage. Skipped where the data do not lie beside the repository; {@code CommuneLineageTest}
 * carries the worked examples.
 */
class GeohistoTest {
  /** The folder of shared data beside the repository, or beside one of its ancestors. */
  static Path shared(String path) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared").resolve(path);
      if (Files.exists(found)) {
        return found;
      }
      Path beside = at.resolve("../shared").resolve(path).normalize();
      if (Files.exists(beside)) {
        return beside;
      }
    }
    Assumptions.abort("There is no shared/" + path);
    throw new IllegalStateException();
  }

  @Test
  @SuppressWarnings("unchecked")
  void shouldMakeOfTheRegionsWhatWasPublished() throws Exception {
    Path folder = shared("cases/org_lineage/a_geohisto_regions");
    PublishedHistory history = PublishedHistory.read(folder.resolve("data.csv"));
    Loaded loaded = history.register().load();
    // JSON is YAML.
    Map<String, Object> expected =
        new Yaml().load(Files.readString(folder.resolve("expected.json")));

    assertThat(loaded.faults()).isEmpty();
    ((Map<Object, Integer>) expected.get("active_on"))
        .forEach(
            (day, count) ->
                assertThat(loaded.activeOn(LocalDate.parse(day(day)))).as("" + day).hasSize(count));
    Map<String, String> ours = new TreeMap<>();
    Map<String, String> theirs = new TreeMap<>();
    history.kinds.forEach((who, what) -> ours.put(who, what));
    for (Map<String, Object> event : (Iterable<Map<String, Object>>) expected.get("events")) {
      Set<String> ancestors = new TreeSet<>((java.util.List<String>) event.get("ancestors"));
      String successor = (String) event.get("successor");
      String kind = event.get("kind").equals("merge") ? "merged" : "renamed";
      theirs.put(
          String.join("+", ancestors) + " → " + successor, kind + " " + day(event.get("start")));
      int before = LocalDate.parse(day(event.get("start"))).getYear() - 1;
      Map<String, Double> weights = weights(loaded, successor, before);
      assertThat(weights.keySet()).isEqualTo(ancestors);
      // The whole that was published beside the parts is of another day and may not be the divisor.
      long parts = ((Number) event.get("sum_of_ancestor_population")).longValue();
      weights.forEach(
          (ancestor, weight) ->
              assertThat(weight * parts)
                  .as(ancestor)
                  .isCloseTo(history.units.get(ancestor).population(), within(1e-6)));
    }
    assertThat(ours).isEqualTo(theirs);
  }

  private static String day(Object value) {
    return value instanceof java.util.Date date
        ? date.toInstant().toString().substring(0, 10)
        : value.toString();
  }

  /** Every ancestor of every unit, however many events lie between. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "exports_regions_regions.csv",
        "exports_departements_departements.csv",
        "exports_communes_communes_head.csv"
      })
  void shouldFindEveryAncestorAndSuccessor(String file) {
    PublishedHistory history = PublishedHistory.read(shared("real/geohisto").resolve(file));
    int published = history.units.size();
    Register register = history.closed().register();
    Loaded loaded = register.load();
    assertThat(loaded.faults()).isEmpty();
    Map<String, Set<String>> ancestors =
        loaded.lineage().stream()
            .filter(each -> !each.ancestorId().equals(each.organizationId()))
            .collect(
                Collectors.groupingBy(
                    OrganizationLineage::organizationId,
                    Collectors.mapping(
                        OrganizationLineage::ancestorId, Collectors.toCollection(TreeSet::new))));
    int compared = 0;
    for (Unit unit : history.units.values()) {
      if (unit.to() == null) {
        Set<String> all = new TreeSet<>();
        collect(history, unit.id(), all);
        all.remove(unit.id());
        // A unit that never stood on a 31 December stood for nobody in any review year.
        all.removeIf(id -> shortLived(history.units.get(id)));
        assertThat(ancestors.getOrDefault(unit.id(), Set.of()))
            .as(unit.id())
            .containsExactlyInAnyOrderElementsOf(all);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15);
    Map<String, Long> kinds =
        history.kinds.values().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.split(" ")[0], TreeMap::new, Collectors.counting()));
    System.out.println(
        file + ": " + published + " published, " + history.units.size() + " closed, " + kinds);
  }

  private static boolean shortLived(Unit unit) {
    LocalDate to = unit.to();
    return to != null
        && to.getYear() == unit.from().getYear()
        && to.getDayOfYear() < to.lengthOfYear();
  }

  private static void collect(PublishedHistory history, String id, Set<String> all) {
    for (String ancestor : history.units.get(id).ancestors()) {
      if (all.add(ancestor)) {
        collect(history, ancestor, all);
      }
    }
  }

  private static Map<String, Double> weights(Loaded loaded, String id, int year) {
    return loaded.lineage().stream()
        .filter(each -> each.organizationId().equals(id))
        .filter(each -> each.firstYear() <= year && year <= each.lastYear())
        .collect(
            Collectors.toMap(
                OrganizationLineage::ancestorId,
                OrganizationLineage::weight,
                Double::sum,
                TreeMap::new));
  }

  @Test
  void shouldCountAsManySuccessorsAsAncestors() {
    PublishedHistory history =
        PublishedHistory.read(shared("real/geohisto/exports_regions_regions.csv"));
    Map<String, Unit> units =
        history.units.values().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    units
        .values()
        .forEach(
            unit ->
                unit.successors()
                    .forEach(
                        successor ->
                            assertThat(units.get(successor).ancestors()).contains(unit.id())));
  }
}
