package pingyi.recognition.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pingyi.intake.finding.RefusedFile;
import pingyi.recognition.ReportFacts;
import pingyi.recognition.ReportReader;
import pingyi.recognition.kind.DocumentKind;
import pingyi.recognition.source.SourceText;

/**
 * Text that nobody sends by accident. The limit of time is far above what a walk over the text
 * takes and far below what a search that backtracks would.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
  private static final int LONG = 60_000;

  static Stream<Arguments> pathologicalRepeats() {
    return Stream.of(
            "(",
            ")",
            "((((()",
            "<",
            "<a ",
            "<!--",
            "<script>",
            "<div><p>",
            "&",
            "&#",
            "?",
            "?！",
            "?皟",
            "?xùn",
            "?xùn)|",
            "“",
            "《",
            "“。",
            "、",
            ",",
            ",,,。",
            "\n",
            "\r\n",
            " ",
            "\t",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "\uD83D\uDE00",
            "\uD83D",
            "一是",
            "一是。二是",
            "一、",
            "1.",
            "第一,",
            "十",
            "12",
            "1月",
            "1月1日",
            "2021年",
            "2021-01-01",
            "述职",
            "召开",
            "组织",
            "召开述职评议会",
            "党支部书记",
            "8位党支部书记",
            "和8位党支部书记",
            "存在问题不够",
            "不够、",
            "等问题",
            "对8名",
            "测评",
            "优秀、",
            "好",
            "整改要求",
            "機(jī)",
            "(jī",
            "jī)",
            "著",
            "â€œ",
            "Â",
            "a",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
            "国",
            "：",
            "各位:",
            "第一条\n",
            "样板支部",
            "标题召开述职评议会\n1月1日,某院召开述职评议会。\n",
            "1月1日,某院召开述职评议会。2月2日,某局召开述职评议会。\n")
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("pathologicalRepeats")
  void shouldReadPathologicalRepeatsInBoundedTime(String unit) {
    ReportFacts facts = ReportReader.read(unit.repeat(LONG / unit.length()));

    assertThat(facts.text().clean().text().length()).isLessThanOrEqualTo(LONG);
  }

  @Test
  void shouldReadOneLineOfTenMegabytesOrRefuseIt() {
    byte[] line = "会上各支部书记述职并接受测评".repeat(260_000).getBytes(StandardCharsets.UTF_8);

    assertThat(line.length).isGreaterThan(10_000_000);
    assertThatThrownBy(() -> SourceText.of(line))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("report_too_large");
  }

  @Test
  void shouldRefuseAHundredMegabytes() {
    byte[] bytes = new byte[100_000_000];
    Arrays.fill(bytes, (byte) 'a');

    assertThatThrownBy(() -> SourceText.of(bytes))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("report_too_large");
  }

  @Test
  void shouldRefuseNothing() {
    for (String empty : new String[] {"", " \n\t ", "\u3000\u3000"}) {
      assertThatThrownBy(() -> SourceText.of(empty.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(RefusedFile.class)
          .hasMessageContaining("report_empty");
    }
    assertThat(ReportReader.read("").kind().kind()).isEqualTo(DocumentKind.OTHER);
  }

  @Test
  void shouldRefuseBinary() {
    byte[] noise = new byte[50_000];
    new Random(7).nextBytes(noise);
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};

    assertThatThrownBy(() -> SourceText.of(noise))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("report_not_text");
    assertThatThrownBy(() -> SourceText.of(picture))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("report_not_text");
    assertThatThrownBy(() -> SourceText.of(zip))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("report_broken_docx");
  }

  @Test
  void shouldReadThroughMarksThatNobodySees() {
    String marked =
        "\u202E1月9日,\u200B青山\u200D学院\uFEFF党委召开2021\u2060年度党支部书记述职评议会。\u200F会上,8\u200B位党支部书记现场述职。";

    ReportFacts facts = ReportReader.read(marked);

    assertThat(facts.kind().kind()).isEqualTo(DocumentKind.REVIEW_MEETING);
    assertThat(facts.facts())
        .anySatisfy(fact -> assertThat(fact.value()).isEqualTo("青山学院党委"))
        .anySatisfy(fact -> assertThat(fact.value()).isEqualTo(8));
  }

  @Test
  void shouldReadAReportInsideThousandsOfBrackets() {
    String text =
        "(".repeat(20_000) + "1月9日,青山学院党委召开2021年度党支部书记述职评议会。8位党支部书记现场述职。" + ")".repeat(20_000);

    assertThat(ReportReader.read(text).kind().kind()).isEqualTo(DocumentKind.REVIEW_MEETING);
  }
}
