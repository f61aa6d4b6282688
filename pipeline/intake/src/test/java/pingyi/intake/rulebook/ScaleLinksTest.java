package pingyi.intake.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.intake.Finding;
import pingyi.intake.finding.Findings;
import pingyi.warehouse.table.reference.ScaleLinkGrade;

class ScaleLinksTest {
  private static final String SCALES =
      """
      scales:
        - id: old
          issuer: 甲
          name: 等次
          version: "1"
          valid: {from: 2018, to: 2020}
          direction: higher_is_better
          grades:
            - {code: GOOD, label: 好, points: 100}
            - {code: POOR, label: 差, points: 30}
        - id: new
          issuer: 甲
          name: 等次
          version: "2"
          valid: {from: 2021}
          direction: higher_is_better
          grades:
            - {code: EXCELLENT, label: 优秀, points: 100}
            - {code: FAIR, label: 一般, points: 60}
            - {code: UNQUALIFIED, label: 不合格, points: 30}
      links:
        - id: relabelled
          from: old
          to: new
          method: policy_mapping
          verdict: COMPARABLE
          standard_error: 0
          evidence: 甲发〔2021〕3号
          mapping: {GOOD: EXCELLENT, POOR: UNQUALIFIED}
      """;

  private final Findings findings = new Findings(Locale.ENGLISH);

  @Test
  void shouldReadWhichGradeBecameWhich() {
    ScalesFile file = ScalesFile.read("scales.yaml", SCALES, findings);

    assertThat(findings.all()).isEmpty();
    assertThat(file.links().links()).hasSize(1);
    assertThat(file.links().grades())
        .extracting(ScaleLinkGrade::fromGrade, ScaleLinkGrade::toGrade)
        .containsExactly(tuple("GOOD", "EXCELLENT"), tuple("POOR", "UNQUALIFIED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POOR: UNQUALIFIED | POOR: FAIR | link_points_differ",
        ", POOR: UNQUALIFIED | '' | missing_key",
        "POOR: UNQUALIFIED | POOR: BAD | not_one_of",
        "from: old | from: odl | unknown_scale",
        "to: new | to: old | link_to_itself",
        "method: policy_mapping | method: guess | not_one_of",
        "method: policy_mapping | method: linear | missing_key",
        "evidence: 甲发〔2021〕3号 | evidence: | missing_key",
      })
  void shouldRefuseALinkThatWouldChangeScoresOrRestsOnNothing(
      String part, String other, String code) {
    ScalesFile.read("scales.yaml", SCALES.replace(part, other), findings);

    assertThat(findings.all()).extracting(Finding::code).contains(code);
  }
}
