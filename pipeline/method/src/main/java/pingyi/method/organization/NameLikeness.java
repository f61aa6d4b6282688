package pingyi.method.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How alike two short Chinese organization names are, from 0 to 1; used to order suggestions and
 * never to match.
 *
 * <p>The Dice coefficient of the names' character pairs, each name with its ends marked (L. R.
 * Dice, Measures of the amount of ecologic association between species, Ecology 26, 1945). Names
 * that differ in an ordinal (第一, 第二) or in whom they gather (学生, 教师) are different branches however
 * alike they look, so they score 0.
 */
public final class NameLikeness {
  private static final String ORDINALS = "一二三四五六七八九十0123456789";
  private static final String[] MEMBERS = {"本科生", "研究生", "学生", "教师", "教工", "离退休", "退休"};

  private NameLikeness() {}

  /** The likeness of two cleaned names. */
  public static double between(String left, String right) {
    if (!ordinals(left).equals(ordinals(right)) || !members(left).equals(members(right))) {
      return 0;
    }
    Map<String, Integer> pairs = pairs(left);
    int shared = 0;
    int total = left.length() + 1 + right.length() + 1;
    for (Map.Entry<String, Integer> pair : pairs(right).entrySet()) {
      shared += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
    }
    return 2.0 * shared / total;
  }

  private static Map<String, Integer> pairs(String name) {
    String marked = "^" + name + "$";
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= marked.length(); i++) {
      pairs.merge(marked.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }

  private static String ordinals(String name) {
    StringBuilder ordinals = new StringBuilder();
    name.chars()
        .filter(letter -> ORDINALS.indexOf(letter) >= 0)
        .forEach(letter -> ordinals.append((char) letter));
    return ordinals.toString();
  }

  private static Set<String> members(String name) {
    Set<String> members = new HashSet<>();
    for (String word : MEMBERS) {
      if (name.contains(word)) {
        members.add(word);
      }
    }
    return members;
  }
}
