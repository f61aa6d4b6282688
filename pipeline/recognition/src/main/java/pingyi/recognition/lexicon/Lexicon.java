package pingyi.recognition.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named groups of words, as {@code lexicon.txt} lists them. */
public final class Lexicon {
  private static final Lexicon STANDARD = parse(ResourceLines.of("lexicon.txt"));

  private final Map<String, List<String>> groups;

  private Lexicon(Map<String, List<String>> groups) {
    this.groups = groups;
  }

  /** The lexicon that comes with the program. */
  public static Lexicon standard() {
    return STANDARD;
  }

  /** Reads {@code [group]} headings and lines of words parted by spaces. */
  static Lexicon parse(List<String> lines) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        words = new ArrayList<>();
        groups.put(line.substring(1, line.indexOf(']')), words);
      } else {
        words.addAll(List.of(line.strip().split("\\s+")));
      }
    }
    return new Lexicon(groups);
  }

  /** The words of a group. */
  public List<String> words(String group) {
    List<String> words = groups.get(group);
    if (words == null) {
      throw new IllegalArgumentException("The lexicon has no group " + group);
    }
    return words;
  }

  /** Every group with its words. */
  public Map<String, List<String>> groups() {
    return groups;
  }

  /** Whether a text holds a word of a group. */
  public boolean within(String group, String text) {
    for (String word : words(group)) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Where the first word of a group starts in a text, from a place on; -1 if none does. */
  public int find(String group, String text, int from) {
    int first = -1;
    for (String word : words(group)) {
      int at = text.indexOf(word, from);
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }
}
