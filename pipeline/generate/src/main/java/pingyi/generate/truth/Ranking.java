package pingyi.generate.truth;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Competition ranks inside groups: one more than the number of better scores. Only how often each
 * score occurs is kept, so a group of millions costs as much as the number of its different scores.
 */
public final class Ranking {
  private final Map<String, Map<BigDecimal, Long>> counts = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final Map<String, Map<BigDecimal, Long>> ranks = new HashMap<>();

  /** Counts a score in a group; all of a group are counted before the first of it is ranked. */
  public void add(String group, BigDecimal score) {
    if (ranks.containsKey(group)) {
      throw new IllegalStateException("the ranks of " + group + " are already given");
    }
    counts
        .computeIfAbsent(group, key -> new TreeMap<>(Comparator.reverseOrder()))
        .merge(score, 1L, Long::sum);
    sizes.merge(group, 1L, Long::sum);
  }

  /** The rank of a score that was counted in a group. */
  public long rank(String group, BigDecimal score) {
    return Optional.ofNullable(ranks.computeIfAbsent(group, this::ranks).get(score)).orElseThrow();
  }

  /** How many scores were counted in a group. */
  public long size(String group) {
    return sizes.getOrDefault(group, 0L);
  }

  private Map<BigDecimal, Long> ranks(String group) {
    Map<BigDecimal, Long> places = new TreeMap<>();
    long better = 0;
    for (Map.Entry<BigDecimal, Long> score : counts.getOrDefault(group, Map.of()).entrySet()) {
      places.put(score.getKey(), better + 1);
      better += score.getValue();
    }
    return places;
  }
}
