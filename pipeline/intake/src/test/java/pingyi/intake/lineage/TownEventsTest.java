package pingyi.intake.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pingyi.intake.lineage.Register.Loaded;
import pingyi.warehouse.table.recognised.OrganizationLineage;

/** All towns of a country over 75 years: size, chains of events, and what the register refuses. */
class TownEventsTest {
  @Test
  void shouldBearAWholeCountry() {
    Path folder = GeohistoTest.shared("real/geohisto");
    long start = System.nanoTime();
    TownEvents towns = TownEvents.read(folder);
    long read = System.nanoTime();
    Loaded loaded = towns.register.load();
    long checked = System.nanoTime();
    List<OrganizationLineage> lineage = loaded.lineage();
    long traced = System.nanoTime();

    Map<String, Long> refused =
        loaded.faults().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.split(" ")[0], TreeMap::new, Collectors.counting()));
    System.out.printf(
        "%d units, events %s; built in %d ms, loaded in %d ms, traced in %d ms: %d rows%n",
        towns.units,
        towns.kinds,
        (read - start) / 1_000_000,
        (checked - read) / 1_000_000,
        (traced - checked) / 1_000_000,
        lineage.size());
    System.out.println("refused " + refused);
    // Some counties had two towns of one name, which the register refuses: no list could tell them
    // apart. Everything else of 75 years is borne.
    assertThat(refused.keySet()).containsExactly("same_name");
    assertThat(refused.get("same_name")).isLessThan(40);
    // The number of towns by the statistical office, as quoted in tests/test_counts.py of the
    // source;
    // it has the overseas towns, some 130, which the census file leaves out.
    Map.of("1990-03-01", 36_664, "2013-01-01", 36_681, "2016-01-01", 35_885, "2017-01-01", 35_416)
        .forEach(
            (day, official) ->
                assertThat(towns(loaded, LocalDate.parse(day)))
                    .as(day)
                    .isBetween(official - 150L, (long) official));
    PublishedHistory head =
        PublishedHistory.read(folder.resolve("exports_communes_communes_head.csv"));
    long same =
        head.units.values().stream()
            .filter(
                unit -> {
                  String id = unit.id().replace("fr:commune:", "");
                  String end = unit.to() == null ? "" : unit.to().toString();
                  return end.equals(towns.ends.get(id))
                      && towns.successors.getOrDefault(id, Set.of()).stream()
                          .filter(each -> !each.equals(id))
                          .map(each -> "fr:commune:" + each)
                          .collect(Collectors.toSet())
                          .equals(unit.successors());
                })
            .count();
    System.out.println(same + " of " + head.units.size() + " published rows alike");
    assertThat(same).isGreaterThanOrEqualTo(97);
    int longest =
        lineage.stream().mapToInt(each -> each.events().split(";").length).max().orElse(0);
    System.out.println("longest chain of events " + longest);
    assertThat(longest).isGreaterThan(4);
    Map<String, Double> wholes = new TreeMap<>();
    lineage.forEach(
        each ->
            wholes.merge(
                each.organizationId() + " " + each.firstYear(), each.weight(), Double::sum));
    assertThat(wholes.values()).allSatisfy(whole -> assertThat(whole).isCloseTo(1, within(1e-9)));
  }

  private static long towns(Loaded loaded, LocalDate day) {
    return loaded.activeOn(day).stream().filter(id -> !id.startsWith("D")).count();
  }
}
