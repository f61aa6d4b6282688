package pingyi.method.organization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The organizations that can be among the first few of the ranking, found through {@link NameIndex}
 * instead of by comparing a name with the whole register. They are exactly those that the
 * comparison with all would find: names are taken in the order of what their likeness can be at
 * most, until that is less than what enough organizations have already.
 */
final class LikelyOrganizations implements Likely {
  private final Bearings bearings;
  private final NameIndex index = new NameIndex();
  private final List<Map<Bearer, BitSet>> bearers = new ArrayList<>();
  private final Set<Integer> years = new HashSet<>();

  LikelyOrganizations(Bearings bearings) {
    this.bearings = bearings;
  }

  /** An organization that may be looked for by a text, and how much of a likeness then counts. */
  private record Bearer(String id, double share) {}

  @Override
  public List<String> among(SentYear sent, Map<String, Double> known, Predicate<String> allowed) {
    if (years.add(sent.year())) {
      enter(sent.year());
    }
    Best best = new Best(known, allowed);
    NameIndex.Found found = index.of(sent.name(), LEAST);
    while (found.goesOn(best.enough)) {
      offer(sent, found.next(), best);
    }
    return best.ids();
  }

  private void offer(SentYear sent, List<NameIndex.Likely> likely, Best best) {
    for (NameIndex.Likely each : likely) {
      if (each.most() < best.enough) {
        return;
      }
      NameLikeness likeness = NameLikeness.between(sent.name(), index.name(each.number()));
      bearers
          .get(each.number())
          .forEach(
              (bearer, when) -> {
                if (when.get(sent.year())) {
                  best.offer(bearer.id(), likeness.value() * bearer.share());
                }
              });
    }
  }

  private void enter(int year) {
    for (String id : bearings.inForce(year)) {
      for (Bearing each : bearings.of(id, year)) {
        int number = index.number(each.clean());
        if (number == bearers.size()) {
          bearers.add(new LinkedHashMap<>());
        }
        bearers
            .get(number)
            .computeIfAbsent(new Bearer(id, each.share()), any -> new BitSet())
            .set(year);
      }
    }
  }

  /** The values so far, and what the last that is wanted of them has. */
  private static final class Best {
    private final Map<String, Double> values = new HashMap<>();
    private final Predicate<String> allowed;
    private double enough = LEAST;

    Best(Map<String, Double> known, Predicate<String> allowed) {
      this.allowed = allowed;
      known.forEach(this::offer);
    }

    void offer(String id, double value) {
      if (value < enough || !allowed.test(id)) {
        return;
      }
      if (values.merge(id, value, Math::max) > enough && values.size() >= MOST) {
        enough =
            values.values().stream()
                .sorted((one, other) -> Double.compare(other, one))
                .toList()
                .get(MOST - 1);
      }
    }

    List<String> ids() {
      return values.entrySet().stream()
          .filter(each -> each.getValue() >= enough)
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
