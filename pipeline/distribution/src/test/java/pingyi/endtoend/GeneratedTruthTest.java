package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.intake.Finding;
import pingyi.intake.Intake;

/** The product against generated workspaces whose truth is known, each from another seed. */
class GeneratedTruthTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldFindTheTruth(long seed) {
    GeneratedWorkspace workspace = GeneratedWorkspace.of(seed);
    Intake intake = workspace.read();
    assertThat(intake.findings())
        .filteredOn(finding -> finding.severity() != Finding.Severity.WARNING)
        .isEmpty();
    KnownTruth truth = new KnownTruth(workspace.path(), Sample.compute("embedded", intake));

    truth.accountsForEveryRow();
    truth.quarantinesTheRightRows();
    truth.matchesEveryName();
    truth.ratesEveryReview();
    truth.scoresGradesAndRanks();
    truth.carriesEarlierScores();
    Names names = Names.of(truth);
    System.out.println("seed " + seed + ": " + names);
    assertThat(names.wrongLinks()).isEmpty();
    assertThat(names.unlinked()).isGreaterThan(10);
    assertThat(names.shareFound()).as(names.toString()).isGreaterThanOrEqualTo(0.70);
  }
}
