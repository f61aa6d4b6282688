package pingyi.intake.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.intake.finding.Findings;
import pingyi.method.report.BuiltInThemes;
import pingyi.method.report.ThemeLexicon;
import pingyi.warehouse.table.reference.Theme;

class ThemesFileTest {
  private static final String HEADING = "theme_id,change,name,name_en,words,yes,no\n";
  private final Findings findings = new Findings(Locale.ENGLISH);

  private List<Theme> read(String rows) {
    return ThemesFile.read("rulebook/themes.csv", Optional.of(HEADING + rows), findings);
  }

  private static Theme theme(List<Theme> themes, String id) {
    return themes.stream().filter(each -> each.themeId().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void shouldBeTheBuiltInLexiconWithoutAFile() {
    List<Theme> themes = ThemesFile.read("rulebook/themes.csv", Optional.empty(), findings);

    assertThat(themes).hasSize(BuiltInThemes.themes().size() + 1);
    assertThat(themes.get(themes.size() - 1).themeId()).isEqualTo(ThemeLexicon.UNMATCHED);
    assertThat(themes).extracting(Theme::ordinal).doesNotHaveDuplicates();
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void shouldAddExtendReplaceAndRemove() {
    List<Theme> themes =
        read(
            "crews,new,外委队伍,Crews,外委队伍,外委队伍管理松散,外事接待多\n"
                + "safety,extend,,,无事故,做到无事故,\n"
                + "records,replace,材料,Papers,材料+不全,材料收集不全,台账丢失\n"
                + "talent,remove,,,,,\n");

    assertThat(findings.all()).isEmpty();
    assertThat(theme(themes, "crews").origin()).isEqualTo("added");
    assertThat(theme(themes, "safety").words()).contains("安全生产").endsWith("无事故");
    assertThat(theme(themes, "safety").name()).isEqualTo("安全稳定");
    assertThat(theme(themes, "safety").origin()).isEqualTo("extended");
    assertThat(theme(themes, "records").words()).isEqualTo("材料+不全");
    assertThat(theme(themes, "records").name()).isEqualTo("材料");
    assertThat(themes).extracting(Theme::themeId).doesNotContain("talent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "safty,extend,,,无事故,,|theme_unknown",
        "safety,new,安全,,安全,,|theme_known",
        "unmatched,new,无,,无,,|theme_id",
        "安全,new,安全,,安全,,|theme_id",
        "own,new,,,词,,|missing_cell",
        "own,new,名,,,,|missing_cell",
        "own,new,名,,+!词,,|theme_word",
        "own,add,名,,词,,|not_one_of",
        "safety,remove,,,词,,|theme_removed_with_words",
        "own,new,名,,词,别的,|theme_yes",
        "own,new,名,,词,,有词的|theme_no",
      })
  void shouldNameTheFaultItsLineAndTheMend(String row, String code) {
    read("\n" + row + "\n");

    assertThat(findings.all())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.file()).isEqualTo("rulebook/themes.csv");
              assertThat(finding.place()).contains("3");
              assertThat(finding.mend()).isNotEmpty();
            });
  }

  @Test
  void shouldRefuseAThemeTwice() {
    read("own,new,名,,词,,\nown,new,名,,词,,\n");

    assertThat(findings.all()).extracting(finding -> finding.code()).containsExactly("theme_twice");
  }
}
