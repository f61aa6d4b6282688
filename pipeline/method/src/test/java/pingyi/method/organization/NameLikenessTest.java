package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.warehouse.table.recognised.SuggestionReason;

class NameLikenessTest {
  @ParameterizedTest
  @CsvSource({
    "机关第一党支部, 机关第二党支部",
    "机关一支部, 机关第二党支部",
    "机关1支部, 机关第二党支部",
    "化学系学生党支部, 化学系教师党支部",
    "化学系本科生党支部, 化学系研究生党支部",
    "化学系在职教工党支部, 化学系离退休教工党支部",
    "第3党支部, 第13党支部",
    "2019级学生党支部, 2020级学生党支部",
    "东校区党支部, 西校区党支部",
  })
  void shouldTellSiblingsApart(String left, String right) {
    assertThat(likeness(left, right).value()).isZero();
    assertThat(likeness(right, left).value()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "机关一支部, 机关第一党支部, ABBREVIATION, 机关一支部→机关第一党支部",
    "机关第1党支部, 机关第一党支部, ABBREVIATION, 机关第1党支部→机关第一党支部",
    "后勤总支, 后勤党总支, ABBREVIATION, 后勤总支→后勤党总支",
    "校医院, 校医院党支部, ABBREVIATION, 校医院→校医院党支部",
    "马院党总支, 马克思主义学院党总支, ABBREVIATION, 马院党总支→马克思主义学院党总支",
    "图书官党支部, 图书馆党支部, HOMOPHONE, 官→馆",
    "图书宫党支部, 图书馆党支部, ONE_CHARACTER, 宫→馆",
    "图书党支部, 图书馆党支部, ONE_CHARACTER, →馆",
    "图书馆馆党支部, 图书馆党支部, ONE_CHARACTER, 馆→",
    "图馆书党支部, 图书馆党支部, ONE_CHARACTER, 馆书→书馆",
    "机关第党支部, 机关第一党支部, ONE_CHARACTER, →一",
    "图书馆党支步, 图书馆党支部, HOMOPHONE, 步→部",
    "财务资产部党支部, 财务处党支部, SHARED_HEAD, 财务",
  })
  void shouldSayWhyTwoNamesAreAlike(
      String sent, String registered, SuggestionReason reason, String evidence) {
    NameLikeness likeness = likeness(sent, registered);

    assertThat(likeness.reason()).isEqualTo(reason);
    assertThat(likeness.evidence()).isEqualTo(evidence);
    assertThat(likeness.value()).isBetween(0.5, 1.0);
  }

  @Test
  void shouldFindASpellingMistakeLikerThanAStranger() {
    double homophone = likeness("图书馆党支部", "图书官党支部").value();
    double misspelt = likeness("图书馆党支部", "图书宫党支部").value();
    double stranger = likeness("图书馆党支部", "财务处党支部").value();

    assertThat(homophone).isGreaterThan(misspelt);
    assertThat(misspelt).isGreaterThan(stranger);
  }

  private static NameLikeness likeness(String sent, String registered) {
    return NameLikeness.between(BranchName.of(sent), BranchName.of(registered));
  }
}
