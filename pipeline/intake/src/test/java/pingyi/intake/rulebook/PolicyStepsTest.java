package pingyi.intake.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.intake.Finding;
import pingyi.intake.finding.Findings;

/** Every ill-defined formula is refused at its line; nothing that changes a number is assumed. */
class PolicyStepsTest {
  private static final String STARS = "rulebook/policies/S06.yaml";

  private final Findings findings = new Findings(Locale.ENGLISH);

  private void read(String file, String part, String other) {
    String text = Registry.text(file);
    assertThat(text).contains(part);
    PoliciesFile.read(file, text.replace(part, other), Registry.scales(findings), findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", missing: no_score} | } | missing_key",
        "rounding: down | rounding: half_even | not_one_of",
        "rounding: down, | | missing_key",
        "ties: all_fall, | | missing_key",
        "base: all, | | missing_key",
        "scope: all} | scope: all, limit: 3} | unknown_key",
        "of: {daily: 0.7 | of: {dally: 0.7 | step_unknown_name",
        "of: {daily: 0.7 | of: {daily: 0.6, daily: 0.7 | step_key_twice",
        "let: daily | let: deductions | step_name_taken",
        "kind: quota | kind: quote | not_one_of",
        "otherwise: FOUR_STAR | otherwise: FIVE_STAR | step_otherwise_not_worse",
        "grade: FIVE_STAR | grade: SIX_STAR | step_unknown_name",
        "at_most: 0.3 | at_most: few | step_wrong_type",
        "from: 100 | from: score | step_unknown_name",
        "range: \"[0, 100]\" | | missing_key",
        "range: \"[0, 100]\" | range: 0-100 | bad_interval",
        "kind: stated} | kind: stated, weight: 0.5} | weight_beside_steps",
        "[80, 90) | [80, 90] | bands_overlap",
        "[80, 90) | [80, 89) | bands_gap",
        "[80, 90) | [81, 90] | bands_broken",
        "- {kind: bands, of: score} | | steps_without_grade",
      })
  void shouldRefuse(String part, String other, String code) {
    read(STARS, part, other == null ? "" : other);

    assertThat(findings.all()).extracting(Finding::code).contains(code);
    assertThat(findings.all())
        .allSatisfy(
            finding -> {
              assertThat(finding.place()).isNotBlank();
              assertThat(finding.message()).isNotBlank().doesNotContain("{0}");
            });
  }

  @Test
  void shouldRefuseASecondComparisonInOneCondition() {
    read(
        "rulebook/policies/S04.yaml",
        "{value: satisfaction, below: 0.9}",
        "{value: satisfaction, below: 0.9, at_least: 0.5}");

    assertThat(findings.all()).extracting(Finding::code).containsExactly("unknown_key");
  }

  @Test
  void shouldRefuseVoterClassesWhoseWeightsDoNotAddUp() {
    read("rulebook/policies/S15.yaml", "F: 0.25", "F: 0.2");

    assertThat(findings.all()).extracting(Finding::code).contains("weights_do_not_add_up");
  }

  @Test
  void shouldRefuseAPolicyThatDoesNotSayHowItCountsItsBallots() {
    String policy =
        Registry.text("refused/S22.yaml")
            .replace("ballot_scale:", "ballot_scale: four-grade")
            .replace("kind: stated", "kind: ballot")
            .replace("[75, 85]", "[75, 85)")
            .replace("[65, 75]", "[65, 75)")
            .replace("[60, 65]", "[0, 65)");

    PoliciesFile.read("policies.yaml", policy, Registry.scales(findings), findings);

    assertThat(findings.all())
        .extracting(Finding::message)
        .containsExactly("\"ballots\" is missing");
  }

  @Test
  void shouldKnowPoliciesThatComputeAlike() {
    PoliciesFile file = Registry.policies("rulebook/policies/S26a.yaml", findings);
    String text = Registry.text("rulebook/policies/S26a.yaml");
    PoliciesFile same =
        PoliciesFile.read(
            "policies.yaml",
            text.replace("outputs: 0.6, impact: 0.25", "outputs: 0.65, impact: 0.2"),
            Registry.scales(findings),
            findings);

    assertThat(file.policies())
        .extracting(policy -> policy.formulaId())
        .containsExactly("S26a-profile-2014", "S26a-profile-2021");
    assertThat(same.policies())
        .extracting(policy -> policy.formulaId())
        .containsExactly("S26a-profile-2014", "S26a-profile-2014");
  }
}
