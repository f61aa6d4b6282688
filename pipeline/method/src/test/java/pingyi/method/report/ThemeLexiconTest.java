package pingyi.method.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pingyi.warehouse.table.reference.Theme;

class ThemeLexiconTest {
  private static final ThemeLexicon BUILT_IN = ThemeLexicon.of(BuiltInThemes.themes());

  private static Stream<BuiltInThemes.Entry> entries() {
    return BuiltInThemes.entries().stream();
  }

  private static List<String> themesOf(String text) {
    return BUILT_IN.of(text).stream().map(ThemeLexicon.Match::themeId).toList();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void shouldHoldEveryThemeToItsExamples(BuiltInThemes.Entry entry) {
    assertThat(entry.yes()).isNotEmpty();
    assertThat(entry.no()).isNotEmpty();
    for (String yes : entry.yes()) {
      assertThat(themesOf(yes)).as(yes).contains(entry.theme().themeId());
    }
    for (String no : entry.no()) {
      assertThat(themesOf(no)).as(no).doesNotContain(entry.theme().themeId());
    }
  }

  @Test
  void shouldNameTwentyToThirtyThemesOnceEach() {
    assertThat(BuiltInThemes.themes()).hasSizeBetween(20, 30);
    assertThat(BuiltInThemes.themes()).extracting(Theme::themeId).doesNotHaveDuplicates();
    assertThat(BuiltInThemes.themes()).extracting(Theme::name).doesNotHaveDuplicates();
    assertThat(BuiltInThemes.themes()).extracting(Theme::nameEn).doesNotHaveDuplicates();
    assertThat(BuiltInThemes.themes())
        .extracting(Theme::themeId)
        .doesNotContain(ThemeLexicon.UNMATCHED);
  }

  @Test
  void shouldGiveSeveralThemesToOneStatementInTheOrderOfTheLexicon() {
    assertThat(themesOf("党员教育形式单一")).containsExactly("member_education", "innovation");
  }

  @Test
  void shouldReadTraditionalCharactersAndMarksAsTheSameWords() {
    assertThat(themesOf("「三會 一課」質量不高")).containsExactly("organization_life");
  }

  @Test
  void shouldFindNothingWhereNoWordStands() {
    assertThat(themesOf("其他")).isEmpty();
  }

  @Test
  void shouldNeedEveryPartAndNoExcludedOne() {
    ThemeLexicon lexicon =
        ThemeLexicon.of(List.of(new Theme("t", 1, "题", "theme", "甲+乙+!丙", "built_in")));

    assertThat(lexicon.of("乙在甲前")).hasSize(1);
    assertThat(lexicon.of("只有甲")).isEmpty();
    assertThat(lexicon.of("甲乙丙")).isEmpty();
  }

  @Test
  void shouldNameAWordThatSaysNothing() {
    assertThat(ThemeLexicon.wordWithoutMeaning("甲+乙 +!丙")).contains("+!丙");
    assertThat(ThemeLexicon.wordWithoutMeaning("甲 乙+!丙")).isEmpty();
  }
}
