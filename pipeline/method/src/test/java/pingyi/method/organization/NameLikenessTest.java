package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
  @ParameterizedTest
  @CsvSource({"机关第一党支部,机关第二党支部", "化学系学生党支部,化学系教师党支部", "第3党支部,第13党支部"})
  void shouldTellSiblingsApart(String left, String right) {
    assertThat(NameLikeness.between(left, right)).isZero();
  }

  @Test
  void shouldFindASpellingMistakeLikerThanAStranger() {
    double misspelt = NameLikeness.between("图书馆党支部", "图书官党支部");
    double stranger = NameLikeness.between("图书馆党支部", "财务处党支部");

    assertThat(misspelt).isGreaterThan(stranger);
    assertThat(NameLikeness.between("图书馆党支部", "图书馆党支部")).isEqualTo(1);
  }
}
