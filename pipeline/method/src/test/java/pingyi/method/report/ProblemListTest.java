package pingyi.method.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "理论学习不深入|理论学习不深入",
        "理论学习不深入；组织生活单一。|理论学习不深入/组织生活单一",
        "1.理论学习不深入；2.组织生活单一|理论学习不深入/组织生活单一",
        "1、理论学习不深入。2、组织生活单一。|理论学习不深入/组织生活单一",
        "（1）理论学习不深入，（2）组织生活单一|理论学习不深入/组织生活单一",
        "①理论学习不深入 ②组织生活单一|理论学习不深入/组织生活单一",
        "一是理论学习不深入；二是组织生活单一|理论学习不深入/组织生活单一",
        "存在问题：1.理论学习不深入|理论学习不深入",
        "针对性、实效性不够|针对性、实效性不够",
        "党员到会率只有91.5%，低于去年|党员到会率只有91.5%，低于去年",
        "2.0版手册没有更新|2.0版手册没有更新",
        "；。 ；|''",
      })
  void shouldPartACellIntoItsProblems(String cell, String problems) {
    assertThat(String.join("/", ProblemList.of(cell))).isEqualTo(problems);
  }

  @Test
  void shouldPartAtLineEnds() {
    assertThat(ProblemList.of("1. 学习不深入\n2. 服务不主动\r\n")).containsExactly("学习不深入", "服务不主动");
  }

  @Test
  void shouldTakeNoLongerThanACellCanBeLong() {
    String longest = "1.".repeat(16_000) + "，".repeat(700);

    List<String> problems = ProblemList.of(longest);

    assertThat(problems).isNotNull();
  }
}
