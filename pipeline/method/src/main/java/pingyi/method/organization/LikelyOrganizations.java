package pingyi.method.organization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The organizations that can be among the first few of the ranking, found through {@link NameIndex}
 * instead of by comparing a name with the whole register. They are exactly those that the
 * comparison with all would find: a name is left out only where its likeness cannot reach what
 * enough organizations have already.
 */
final class LikelyOrganizations implements Likely {
  private final Bearings bearings;
  private final NameIndex index = new NameIndex();
  private final List<Map<Bearer, BitSet>> bearers = new ArrayList<>();
  private final Map<String, Entry> entries = new HashMap<>();

  /** The years entered, each by its place in the order in which they were. */
  private final Map<Integer, Integer> years = new HashMap<>();

  LikelyOrganizations(Bearings bearings) {
    this.bearings = bearings;
  }

  /** An organization that may be looked for by a text, and how much of a likeness then counts. */
  private record Bearer(String id, double share) {}

  /** An organization as it was entered last: what its texts are made of, and their years. */
  private record Entry(List<Record> madeOf, List<BitSet> years) {}

  @Override
  public List<String> among(SentYear sent, Map<String, Double> found, Predicate<String> allowed) {
    Integer known = years.get(sent.year());
    int when = known == null ? enter(sent.year()) : known;
    Best best = new Best(found, allowed);
    index.likely(
        sent.name(),
        best.enough,
        number -> {
          offer(sent, when, number, best);
          return best.enough;
        });
    return best.ids();
  }

  private void offer(SentYear sent, int year, int number, Best best) {
    NameLikeness likeness = NameLikeness.between(sent.name(), index.name(number));
    bearers
        .get(number)
        .forEach(
            (bearer, when) -> {
              if (when.get(year)) {
                best.offer(bearer.id(), likeness.value() * bearer.share());
              }
            });
  }

  /** Enters all that is borne in a year, which gets its place. */
  private int enter(int year) {
    int place = years.size();
    years.put(year, place);
    for (String id : bearings.inForce(year)) {
      List<Record> madeOf = bearings.madeOf(id, year);
      Entry before = entries.get(id);
      Entry entry =
          before != null && same(before.madeOf(), madeOf)
              ? before
              : new Entry(madeOf, years(id, year));
      entries.put(id, entry);
      entry.years().forEach(each -> each.set(place));
    }
    return place;
  }

  /** The years in which each text of an organization is borne, for all its texts of a year. */
  private List<BitSet> years(String id, int year) {
    List<BitSet> years = new ArrayList<>();
    for (Bearing each : bearings.of(id, year)) {
      int number = index.number(each.clean());
      if (number == bearers.size()) {
        // Nearly all are borne by one.
        bearers.add(new LinkedHashMap<>(1));
      }
      years.add(
          bearers.get(number).computeIfAbsent(new Bearer(id, each.share()), any -> new BitSet()));
    }
    return years;
  }

  /** Whether these are the very same rows; to compare what they say would take longer. */
  private static boolean same(List<Record> one, List<Record> other) {
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = one.get(i) == other.get(i);
    }
    return same;
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
