package pingyi.method.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pingyi.method.organization.NameCleaning;
import pingyi.warehouse.table.reference.Theme;

/**
 * Tells the themes of a text by words, which a maintainer or a rulebook can read and extend. {@code
 * ThemeLexicon.of(themes).of(text)} gives every theme that fits, in the order of the lexicon.
 */
public final class ThemeLexicon {
  /** The theme of a text that has none; it has no words. */
  public static final String UNMATCHED = "unmatched";

  private final List<Entry> entries;

  private record Entry(String themeId, List<ThemeWord> words) {}

  /**
   * A theme that fits a text.
   *
   * @param themeId the theme
   * @param word the first of its words that stands in the text, as it is written in the lexicon
   */
  public record Match(String themeId, String word) {}

  private ThemeLexicon(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The lexicon of some themes: the table {@code theme}, or {@link BuiltInThemes#themes()}. */
  public static ThemeLexicon of(List<Theme> themes) {
    return new ThemeLexicon(
        themes.stream()
            .sorted(java.util.Comparator.comparingInt(Theme::ordinal))
            .map(theme -> new Entry(theme.themeId(), words(theme.words())))
            .toList());
  }

  /**
   * The words of a theme, parted by white space.
   *
   * @throws IllegalArgumentException if a word says nothing
   */
  static List<ThemeWord> words(String written) {
    return Arrays.stream(written.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(ThemeWord::of)
        .toList();
  }

  /** A word of a theme that says nothing, such as {@code +} or {@code !a}; empty if all do. */
  public static Optional<String> wordWithoutMeaning(String written) {
    return Arrays.stream(written.strip().split("\\s+")).filter(word -> !sound(word)).findFirst();
  }

  private static boolean sound(String word) {
    try {
      return ThemeWord.of(word).written().equals(word);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Every theme of a text; none if no word fits. */
  public List<Match> of(String text) {
    String clean = NameCleaning.clean(text);
    List<Match> matches = new ArrayList<>();
    for (Entry entry : entries) {
      entry.words().stream()
          .filter(word -> word.in(clean))
          .findFirst()
          .ifPresent(word -> matches.add(new Match(entry.themeId(), word.written())));
    }
    return matches;
  }
}
