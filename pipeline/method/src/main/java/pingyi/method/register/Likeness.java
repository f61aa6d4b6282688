package pingyi.method.register;

import java.util.HashMap;
import java.util.Map;
import pingyi.method.organization.NameCleaning;

/**
 * How alike two texts are: the Dice coefficient of the pairs of neighbouring characters in their
 * cleaned forms, 2 |A ∩ B| / (|A| + |B|), pairs counted as often as they stand. Chinese words are
 * mostly pairs, so no dictionary is needed (Dice 1945; bigrams as in Adamson and Boreham 1974).
 */
final class Likeness {
  private Likeness() {}

  /** From 0, no pair in common, to 1, the same text. */
  static double of(String one, String other) {
    String left = NameCleaning.clean(one);
    String right = NameCleaning.clean(other);
    int pairs = left.length() - 1 + right.length() - 1;
    if (left.length() < 2 || right.length() < 2) {
      return left.equals(right) && !left.isEmpty() ? 1 : 0;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + 2 <= left.length(); i++) {
      counts.merge(left.substring(i, i + 2), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + 2 <= right.length(); i++) {
      int there = counts.getOrDefault(right.substring(i, i + 2), 0);
      if (there > 0) {
        counts.put(right.substring(i, i + 2), there - 1);
        shared++;
      }
    }
    return 2.0 * shared / pairs;
  }
}
