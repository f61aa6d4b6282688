package pingyi.method.statistics.severity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every observation belongs to, such as its branch or its panel.
 *
 * @param name its name
 * @param labels its levels: numbers by size where all are numbers, else texts in order
 * @param codes the place of each observation's level
 */
public record Factor(String name, List<String> labels, int[] codes) {
  /** A factor of the level of each observation. */
  public static Factor of(String name, List<String> levels) {
    Set<String> distinct = new HashSet<>(levels);
    boolean numbers = distinct.stream().allMatch(level -> level.matches("-?\\d+(\\.\\d+)?"));
    Comparator<String> order =
        numbers ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder();
    TreeSet<String> sorted = new TreeSet<>(order.thenComparing(Comparator.naturalOrder()));
    sorted.addAll(distinct);
    List<String> labels = List.copyOf(sorted);
    Map<String, Integer> places = new HashMap<>();
    labels.forEach(label -> places.put(label, places.size()));
    return new Factor(name, labels, levels.stream().mapToInt(places::get).toArray());
  }

  /** How many levels it has. */
  public int levels() {
    return labels.size();
  }

  /** How many observations it has. */
  public int size() {
    return codes.length;
  }

  /** Whether each level of another factor stands with one level of this one alone. */
  public boolean determinedBy(Factor other) {
    int[] met = new int[other.levels()];
    for (int i = 0; i < codes.length; i++) {
      int seen = met[other.codes()[i]];
      if (seen != 0 && seen != codes[i] + 1) {
        return false;
      }
      met[other.codes()[i]] = codes[i] + 1;
    }
    return true;
  }
}
