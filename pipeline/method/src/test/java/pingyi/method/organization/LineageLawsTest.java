package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationLineage;
import pingyi.warehouse.table.reference.OrganizationEvent;

/** Laws of looking back, on random histories of merges, splits and new ids. */
class LineageLawsTest {
  private static final int FIRST_YEAR = 2010;

  /** A history: who stands today with how many voters, and what happened. */
  private static final class History {
    private final Map<String, Double> living = new TreeMap<>();
    private final Map<String, Double> founders = new TreeMap<>();
    private final List<OrganizationEvent> events = new ArrayList<>();

    History(long seed, int units, int happenings, boolean splitting) {
      Random random = new Random(seed);
      for (int i = 0; i < units; i++) {
        living.put("U" + i, 1.0 + random.nextInt(60));
      }
      founders.putAll(living);
      for (int i = 0; i < happenings; i++) {
        int year = FIRST_YEAR + 1 + i / 2;
        List<String> ids = new ArrayList<>(living.keySet());
        Collections.shuffle(ids, random);
        String made = "N" + i;
        if (splitting && random.nextInt(3) == 0) {
          double voters = living.remove(ids.get(0));
          for (String part : List.of(made + "a", made + "b")) {
            living.put(part, voters / 2);
            events.add(event(i, "split", year, ids.get(0), part, null));
          }
        } else if (random.nextInt(4) == 0) {
          living.put(made, living.remove(ids.get(0)));
          events.add(event(i, "renamed", year, ids.get(0), made, null));
        } else if (ids.size() > 3) {
          int parts = 2 + random.nextInt(2);
          double voters = 0;
          for (String part : ids.subList(0, parts)) {
            events.add(event(i, "merged", year, part, made, living.get(part)));
            voters += living.remove(part);
          }
          living.put(made, voters);
        }
      }
    }

    private static OrganizationEvent event(
        int number, String kind, int year, String from, String to, Double weight) {
      return LineageTracingTest.event("E" + number, kind, year, from, to, weight);
    }

    List<OrganizationLineage> lineage() {
      List<Organization> units =
          living.keySet().stream().map(id -> LineageTracingTest.unit(id, null)).toList();
      return LineageTracingTest.trace(units, events);
    }
  }

  @Property
  void mergingThenLookingBackAddsUp(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 12) int units) {
    History history = new History(seed, units, 12, false);
    Random random = new Random(~seed);
    Map<String, Double> scores =
        history.founders.keySet().stream()
            .collect(Collectors.toMap(id -> id, id -> 100 * random.nextDouble()));
    Map<String, Double> carried = new TreeMap<>();
    history.lineage().stream()
        .filter(each -> each.firstYear() == 0)
        .forEach(
            each ->
                carried.merge(
                    each.organizationId(),
                    each.weight() * scores.get(each.ancestorId()),
                    Double::sum));

    double before =
        scores.entrySet().stream()
            .mapToDouble(each -> each.getValue() * history.founders.get(each.getKey()))
            .sum();
    double after =
        carried.entrySet().stream()
            .mapToDouble(each -> each.getValue() * history.living.get(each.getKey()))
            .sum();

    assertThat(carried.keySet()).isEqualTo(history.living.keySet());
    assertThat(after).isCloseTo(before, within(1e-6));
  }

  @Property
  void thePartsOfEveryPeriodAreOneWhole(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int units) {
    Map<String, Double> wholes = new TreeMap<>();
    for (OrganizationLineage each : new History(seed, units, 12, true).lineage()) {
      String period = each.organizationId() + " " + each.firstYear() + "–" + each.lastYear();
      wholes.merge(period, each.weight(), Double::sum);
    }

    assertThat(wholes.values()).allSatisfy(whole -> assertThat(whole).isCloseTo(1, within(1e-9)));
  }

  @Property
  void theOrderOfTheRowsMeansNothing(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int units) {
    History history = new History(seed, units, 12, true);
    List<OrganizationLineage> lineage = history.lineage();
    Collections.shuffle(history.events, new Random(seed));

    assertThat(history.lineage())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("weight")
        .isEqualTo(lineage);
  }
}
