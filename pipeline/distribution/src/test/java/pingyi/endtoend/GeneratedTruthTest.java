package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pingyi.engine.TableComparison;
import pingyi.generate.send.Formats;
import pingyi.intake.Finding;
import pingyi.intake.Intake;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * The product against generated workspaces whose truth is known, each from another seed. More seeds
 * are judged with {@code -Dpingyi.seeds=1-20}.
 */
class GeneratedTruthTest {
  private static final double LEAST_SHARE_FOUND = 0.95;

  @TempDir Path folder;

  static LongStream seeds() {
    String[] ends = System.getProperty("pingyi.seeds", "1-3").split("-", -1);
    return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldFindTheTruth(long seed) {
    GeneratedWorkspace workspace = GeneratedWorkspace.of(seed, Formats.MIXED, folder);
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
    truth.holdsQuotas();
    truth.carriesEarlierScores();
    Names names = Names.of(truth);
    System.out.println("seed " + seed + ": " + names);
    assertThat(names.wrongLinks()).isEmpty();
    assertThat(names.unlinked()).isGreaterThan(10);
    assertThat(names.shareFound()).as(names.toString()).isGreaterThanOrEqualTo(LEAST_SHARE_FOUND);
  }

  /** Only one workspace, because a session of Spark is dear. */
  @Test
  void shouldMakeEveryTableAlikeInBothEngines() {
    Intake intake = GeneratedWorkspace.of(4, Formats.CSV, folder).read();
    TableSet embedded = Sample.compute("embedded", intake);
    TableSet spark = Sample.compute("spark", intake);

    List<TableComparison.Difference> differences = new ArrayList<>();
    for (Class<? extends Record> table : Tables.all()) {
      differences.addAll(TableComparison.compare(table, embedded, spark));
    }
    assertThat(differences).isEmpty();
    assertThat(spark.read(BranchYearScore.class)).hasSizeGreaterThan(500);
  }
}
