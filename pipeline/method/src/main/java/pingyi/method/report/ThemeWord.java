package pingyi.method.report;

import java.util.ArrayList;
import java.util.List;
import pingyi.method.organization.NameCleaning;

/**
 * One word of a theme: parts that must stand in a text, in any order, and parts that must not.
 *
 * @param written the word as it is written, such as {@code 党建+业务+融合}
 * @param needed the parts that must stand in the text, cleaned
 * @param excluded the parts that must not, cleaned
 */
record ThemeWord(String written, List<String> needed, List<String> excluded) {
  private static final String EXCLUDES = "!";

  /** Copies the lists. */
  ThemeWord {
    needed = List.copyOf(needed);
    excluded = List.copyOf(excluded);
    if (needed.isEmpty() || needed.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException(
          "A theme's word needs a part that says something: " + written);
    }
  }

  /** Reads a word as it is written. */
  static ThemeWord of(String written) {
    List<String> needed = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    for (String part : written.split("\\+")) {
      if (part.startsWith(EXCLUDES)) {
        excluded.add(NameCleaning.clean(part));
      } else {
        needed.add(NameCleaning.clean(part));
      }
    }
    return new ThemeWord(written, needed, excluded);
  }

  /** Whether a cleaned text has it. */
  boolean in(String clean) {
    return needed.stream().allMatch(clean::contains)
        && excluded.stream().noneMatch(clean::contains);
  }
}
