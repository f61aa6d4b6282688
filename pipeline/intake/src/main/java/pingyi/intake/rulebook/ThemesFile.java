package pingyi.intake.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.intake.finding.Findings;
import pingyi.intake.text.Nearest;
import pingyi.method.report.BuiltInThemes;
import pingyi.method.report.ThemeLexicon;
import pingyi.warehouse.table.reference.Theme;

/**
 * Reads themes.csv, which adds themes to the built-in lexicon, gives them more words, puts others
 * in their place or takes them out. Every row says which; its examples are tried at once.
 */
final class ThemesFile {
  private static final String EXAMPLES = "\\|";
  private static final List<String> CHANGES = List.of("new", "extend", "replace", "remove");
  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of("theme_id", "change", "name", "name_en", "words"), List.of("yes", "no"));

  private final Map<String, Theme> themes = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private ThemesFile() {
    BuiltInThemes.themes().forEach(theme -> themes.put(theme.themeId(), theme));
  }

  /** The lexicon with the file's changes, and last the theme of what has none. */
  static List<Theme> read(String file, Optional<String> text, Findings findings) {
    ThemesFile reader = new ThemesFile();
    List<CsvTable.Row> rows =
        text.map(each -> CsvTable.read(file, each, COLUMNS, findings)).orElse(List.of());
    rows.forEach(reader::change);
    List<Theme> all = new ArrayList<>();
    for (Theme theme : reader.themes.values()) {
      all.add(numbered(theme, all.size() + 1));
    }
    ThemeLexicon lexicon = ThemeLexicon.of(all);
    rows.forEach(row -> tryExamples(row, lexicon));
    all.add(
        new Theme(ThemeLexicon.UNMATCHED, all.size() + 1, "未归类", "not matched", "", "built_in"));
    return all;
  }

  private static Theme numbered(Theme theme, int ordinal) {
    return new Theme(
        theme.themeId(), ordinal, theme.name(), theme.nameEn(), theme.words(), theme.origin());
  }

  private void change(CsvTable.Row row) {
    long before = row.findings().errors();
    Optional<String> id = row.needed("theme_id");
    Optional<String> change = row.needed("change");
    if (change.isPresent() && !CHANGES.contains(change.get())) {
      row.error("not_one_of", "change", change.get(), String.join(", ", CHANGES));
    }
    if (row.findings().errors() > before) {
      return;
    }
    String themeId = id.orElseThrow();
    String kind = change.orElseThrow();
    checkId(row, themeId, kind);
    Optional<String> words = row.text("words");
    if (kind.equals("remove")) {
      words.ifPresent(any -> row.error("theme_removed_with_words", themeId));
    } else {
      row.needed("words")
          .flatMap(ThemeLexicon::wordWithoutMeaning)
          .ifPresent(word -> row.error("theme_word", word));
    }
    if (kind.equals("new")) {
      row.needed("name");
    }
    if (row.findings().errors() == before) {
      apply(row, themeId, kind, words.orElse(""));
    }
  }

  private void checkId(CsvTable.Row row, String themeId, String kind) {
    Integer earlier = lines.putIfAbsent(themeId, row.line());
    boolean known = themes.containsKey(themeId);
    if (earlier != null) {
      row.error("theme_twice", themeId, earlier);
    } else if (themeId.equals(ThemeLexicon.UNMATCHED) || !themeId.matches("[a-z][a-z0-9_]{0,39}")) {
      row.error("theme_id", themeId);
    } else if (kind.equals("new") && known) {
      row.error("theme_known", themeId);
    } else if (!kind.equals("new") && !known) {
      String nearest = Nearest.to(themeId, List.copyOf(themes.keySet())).orElse("");
      row.error("theme_unknown", themeId, nearest.isEmpty() ? "new" : nearest);
    }
  }

  private void apply(CsvTable.Row row, String themeId, String kind, String words) {
    Theme before = themes.get(themeId);
    if (kind.equals("remove")) {
      themes.remove(themeId);
      return;
    }
    String name = row.text("name").orElse(before == null ? themeId : before.name());
    String english = row.text("name_en").orElse(before == null ? name : before.nameEn());
    String all = kind.equals("extend") && before != null ? before.words() + " " + words : words;
    String origin =
        switch (kind) {
          case "new" -> "added";
          case "extend" -> "extended";
          default -> "replaced";
        };
    themes.put(themeId, new Theme(themeId, 0, name, english, all, origin));
  }

  private static void tryExamples(CsvTable.Row row, ThemeLexicon lexicon) {
    Optional<String> id = row.text("theme_id");
    if (id.isEmpty()) {
      return;
    }
    for (String yes : examples(row, "yes")) {
      if (!fits(lexicon, yes, id.get())) {
        row.error("theme_yes", yes, id.get());
      }
    }
    for (String no : examples(row, "no")) {
      if (fits(lexicon, no, id.get())) {
        row.error("theme_no", no, id.get());
      }
    }
  }

  private static List<String> examples(CsvTable.Row row, String column) {
    return row.text(column)
        .map(cell -> Arrays.stream(cell.split(EXAMPLES)).map(String::strip).toList())
        .orElse(List.of());
  }

  private static boolean fits(ThemeLexicon lexicon, String text, String themeId) {
    return lexicon.of(text).stream().anyMatch(match -> match.themeId().equals(themeId));
  }
}
