package pingyi.dashboards.briefing;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pingyi.warehouse.table.reference.Theme;

/** The names of the themes of problems. */
final class Themes {
  private final Words words;
  private final Map<String, Theme> themes;

  Themes(Facts facts, Words words) {
    this.words = words;
    this.themes =
        facts.rows(Theme.class).stream()
            .collect(Collectors.toMap(Theme::themeId, Function.identity()));
  }

  /** The name of a theme; its id where the lexicon does not hold it. */
  String name(String themeId) {
    Theme theme = themes.get(themeId);
    if (theme == null) {
      return words.code("themes", themeId);
    }
    return words.language().getLanguage().equals("en") ? theme.nameEn() : theme.name();
  }
}
