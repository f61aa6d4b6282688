package pingyi.generate.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "教师第一党支部, 教师第一党支部, 0",
    "教师第一党支部, 教师第二党支部, 1",
    "教师第一党支部, 教师第党支部, 1",
    "教师第一党支部, 教师第一一党支部, 1",
    "教师第一党支部, 教师一第党支部, 1",
    "教师第一党支部, 学生第一党支部, 2",
    "教师第一党支部, 教师一支部, 2",
    "ca, abc, 3",
    "'', 党支部, 3"
  })
  void shouldCountSlips(String one, String other, int slips) {
    assertThat(NameDistance.between(one, other)).isEqualTo(slips);
    assertThat(NameDistance.between(other, one)).isEqualTo(slips);
  }
}
