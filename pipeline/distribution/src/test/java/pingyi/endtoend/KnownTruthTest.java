package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pingyi.intake.Finding;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.ScoreStep;

/** Every sample against its known truth. */
class KnownTruthTest {
  private static KnownTruth truthOf(Sample sample) {
    return new KnownTruth(sample.path(), sample.computedBy("embedded"));
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void shouldReadTheSampleWithoutErrors(Sample sample) {
    assertThat(sample.read().findings())
        .filteredOn(finding -> finding.severity() != Finding.Severity.WARNING)
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void shouldAccountForEveryRow(Sample sample) {
    truthOf(sample).accountsForEveryRow();
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void shouldQuarantineTheRightRowsForTheRightReasons(Sample sample) {
    truthOf(sample).quarantinesTheRightRows();
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void shouldMatchEveryNameToItsOrganizationOrToNone(Sample sample) {
    truthOf(sample).matchesEveryName();
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void shouldRateEveryReviewAsTheTruthDoes(Sample sample) {
    truthOf(sample).ratesEveryReview();
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void shouldScoreGradeAndRankAsTheTruthDoes(Sample sample) {
    truthOf(sample).scoresGradesAndRanks();
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void shouldCarryEarlierScoresToTodaysStructureAsTheTruthDoes(Sample sample) {
    truthOf(sample).carriesEarlierScores();
  }

  /** The changes that the generator planted, as the READMEs of the samples say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNIVERSITY | XZ-03 2023 improved, XZ-15 2024 declined",
        "COMPANY | WY-14 2023 improved, WY-26 2021 declined",
      })
  void shouldNameThePlantedChangesAndNoOther(Sample sample, String planted) {
    String named =
        sample.computedBy("embedded").read(BranchChange.class).stream()
            .filter(change -> List.of("improved", "declined").contains(change.verdict()))
            .map(
                change ->
                    change.organizationId() + " " + change.reviewYear() + " " + change.verdict())
            .sorted()
            .collect(Collectors.joining(", "));

    assertThat(named).isEqualTo(planted);
  }

  @Test
  void shouldHoldEveryGateCapVetoAndQuotaWhereTheTruthDoes() {
    List<String> held =
        Sample.STAR_RATING.computedBy("embedded").read(ScoreStep.class).stream()
            .filter(step -> step.fired().equals("held"))
            .map(step -> step.organizationId() + " " + step.reviewYear() + " " + step.primitive())
            .sorted()
            .toList();

    assertThat(held)
        .containsExactlyElementsOf(
            truthOf(Sample.STAR_RATING).truth("rule_held.csv").stream()
                .map(row -> String.join(" ", row.toList()))
                .toList());
    assertThat(held)
        .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
        .contains("direct_grade", "cap", "gate", "quota");
  }
}
