package pingyi.method.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameStatusTest {
  @ParameterizedTest
  @CsvSource({
    "本科生院党支部, NAMED",
    "校医院党支部, NAMED",
    "本部第一党支部, NAMED",
    "学校办公室党支部, NAMED",
    "我爱我家公司党支部, NAMED",
    "二〇〇一级学生党支部, NAMED",
    "Maxxim 党支部, NAMED",
    "第一党支部, SHORT",
    "教师党支部, SHORT",
    "1支部, SHORT",
    "机关党委, RELATIVE",
    "机关, RELATIVE",
    "我院, RELATIVE",
    "我们支部, RELATIVE",
    "我院学生党支部, RELATIVE",
    "本支部, RELATIVE",
    "本单位, RELATIVE",
    "该党总支, RELATIVE",
    "学校, UNNAMED",
    "学院党委, UNNAMED",
    "支部, UNNAMED",
    "党组织, UNNAMED",
    "组织党支部, NAMED",
    "医院党支部, NAMED",
    "XX党支部, MASKED",
    "ｘｘｘ学院党支部, MASKED",
    "某某学院, MASKED",
    "××学院党支部, MASKED",
    "○○党支部, MASKED",
    "**党支部, MASKED",
  })
  void shouldSayHowFarANameNames(String name, NameStatus status) {
    assertThat(NameStatus.of(name)).isEqualTo(status);
  }
}
