package pingyi.recognition.lexicon;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The patterns of {@code patterns.txt}: RE2 expressions, which take time that grows with the text
 * and no more, with examples that a test tries. {@code <group>} in an expression stands for the
 * words of a group of the lexicon; several {@code match:} lines are alternatives.
 */
public final class Patterns {
  private static final Patterns STANDARD =
      parse(ResourceLines.of("patterns.txt"), Lexicon.standard());

  /**
   * One pattern.
   *
   * @param name its name
   * @param needs words of which a text must hold one, or the expressions are not tried; none if
   *     they always are
   * @param expressions the alternatives with groups filled in
   * @param examples texts in which it is found
   * @param counterexamples texts in which it is not
   */
  public record Entry(
      String name,
      List<String> needs,
      List<String> expressions,
      List<String> examples,
      List<String> counterexamples) {

    boolean possible(String text) {
      for (String word : needs) {
        if (text.contains(word)) {
          return true;
        }
      }
      return needs.isEmpty();
    }
  }

  private final Map<String, Entry> entries;

  /** Compiled on first need: many are not tried on a text without the words they need. */
  private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

  private Patterns(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** The patterns that come with the program. */
  public static Patterns standard() {
    return STANDARD;
  }

  static Patterns parse(List<String> lines, Lexicon lexicon) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Entry entry = null;
    for (String line : lines) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.indexOf(']'));
        entry =
            new Entry(
                name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (entries.put(name, entry) != null) {
          throw new IllegalArgumentException("The pattern " + name + " stands twice");
        }
      } else if (entry != null) {
        add(entry, line, lexicon);
      }
    }
    return new Patterns(entries);
  }

  private static void add(Entry entry, String line, Lexicon lexicon) {
    int colon = line.indexOf(':');
    String value = line.substring(colon + 1).strip();
    switch (line.substring(0, colon).strip()) {
      case "needs" -> entry.needs().addAll(List.of(value.split("\\s+")));
      case "match" -> entry.expressions().add(filled(value, lexicon));
      case "yes" -> entry.examples().add(value);
      case "no" -> entry.counterexamples().add(value);
      default -> throw new IllegalArgumentException("Not needs, match, yes or no: " + line);
    }
  }

  private static String filled(String expression, Lexicon lexicon) {
    String filled = expression;
    for (Map.Entry<String, List<String>> group : lexicon.groups().entrySet()) {
      String mark = "<" + group.getKey() + ">";
      if (filled.contains(mark)) {
        String words =
            group.getValue().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
        filled = filled.replace(mark, words);
      }
    }
    return filled;
  }

  /** The compiled pattern of a name. */
  public Pattern pattern(String name) {
    return compiled.computeIfAbsent(name, this::compile);
  }

  private Pattern compile(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("There is no pattern " + name);
    }
    return Pattern.compile(String.join("|", entry.expressions()));
  }

  /** Whether a pattern is found in a text. */
  public boolean found(String name, String text) {
    return find(name, text, 0).isPresent();
  }

  /** The first place where a pattern is found. */
  public Optional<Matcher> find(String name, String text) {
    return find(name, text, 0);
  }

  /** The first place from a place on where a pattern is found. */
  public Optional<Matcher> find(String name, String text, int from) {
    Entry entry = entries.get(name);
    if (from > text.length() || (entry != null && !entry.possible(text))) {
      return Optional.empty();
    }
    Matcher matcher = pattern(name).matcher(text);
    return matcher.find(from) ? Optional.of(matcher) : Optional.empty();
  }

  /** A text with everything that a pattern finds replaced by a sign, one for each character. */
  public String blotted(String name, String text, char blot) {
    Optional<Matcher> found = find(name, text, 0);
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder blotted = new StringBuilder(text);
    while (found.isPresent()) {
      Matcher matcher = found.get();
      for (int i = matcher.start(); i < matcher.end(); i++) {
        blotted.setCharAt(i, blot);
      }
      found = find(name, text, Math.max(matcher.end(), matcher.start() + 1));
    }
    return blotted.toString();
  }

  /** Every pattern with its examples. */
  public Collection<Entry> entries() {
    return entries.values();
  }
}
