package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.intake.Finding;
import pingyi.intake.WorkspaceReader;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.recognised.Tally;

/** Monthly counts of all cases and of the bad ones, read by configuration alone. */
class EmergencyDepartmentsTest {
  private static final Path SAMPLE =
      Sample.STUDENT_SURVEY.path().resolveSibling("emergency-departments");
  private static final String HEADING =
      "\"period\",\"org_code\",\"type\",\"attendances\",\"breaches\",\"admissions\"\n";

  private static TableSet compute(String engine, Path workspace) {
    return Sample.compute(
        engine,
        WorkspaceReader.read(workspace, new WorkspaceReader.Options(Locale.ENGLISH, file -> {})));
  }

  /** A workspace of the sample's rulebook with these rows. */
  private static Path workspace(Path folder, String... rows) throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.sorted().toList()) {
        Path target = folder.resolve(SAMPLE.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!file.startsWith(SAMPLE.resolve("records"))) {
          Files.copy(file, target);
        }
      }
    }
    Files.writeString(folder.resolve("records/rows.csv"), HEADING + String.join("\n", rows) + "\n");
    return folder;
  }

  @Test
  void shouldGiveEveryMonthItsYearAndItsShare() throws IOException {
    List<String> rows =
        Files.readAllLines(SAMPLE.resolve("records/invented-example.csv")).stream()
            .filter(line -> line.contains("\"1\""))
            .toList();

    TableSet tables = compute("embedded", SAMPLE);

    assertThat(tables.read(StandardRating.class)).hasSameSizeAs(rows);
    for (String row : rows) {
      String[] cells = row.replace("\"", "").split(",");
      double attendances = Double.parseDouble(cells[3]);
      String review = cells[1] + "/" + cells[0].substring(0, 4) + "/" + cells[0];
      assertThat(tables.read(StandardRating.class))
          .filteredOn(rating -> rating.reviewId().equals(review))
          .singleElement()
          .satisfies(
              rating -> {
                assertThat(rating.voters()).isEqualTo(attendances);
                assertThat(rating.favourableShare())
                    .isCloseTo(1 - Double.parseDouble(cells[4]) / attendances, within(1e-12));
              });
    }
  }

  @Test
  void shouldReadTheSampleWithoutErrors() {
    assertThat(
            WorkspaceReader.read(SAMPLE, new WorkspaceReader.Options(Locale.ENGLISH, file -> {}))
                .findings())
        .filteredOn(finding -> finding.severity() != Finding.Severity.WARNING)
        .isEmpty();
  }

  @Test
  void shouldBeTheSameWithBothEngines() {
    TableSet embedded = compute("embedded", SAMPLE);
    TableSet spark = compute("spark", SAMPLE);

    assertThat(spark.read(Tally.class)).isEqualTo(embedded.read(Tally.class));
    assertThat(spark.read(Review.class)).isEqualTo(embedded.read(Review.class));
  }

  @Test
  void shouldSayWhereTheRestComesFromAndNotGuessIt(@TempDir Path folder) throws IOException {
    Path workspace =
        workspace(
            folder,
            "2017-01-01,\"X01\",\"1\",100,7,0",
            "2017-02-01,\"X01\",\"1\",100,,0",
            "2017-03-01,\"X01\",\"1\",100,120,0",
            "March 2017,\"X02\",\"1\",100,7,0",
            "2021-03-01,\"X02\",\"1\",100,7,0");

    TableSet tables = compute("embedded", workspace);

    assertThat(tables.read(Tally.class))
        .extracting(
            tally ->
                tally.reviewId()
                    + " "
                    + tally.gradeCode()
                    + " "
                    + tally.ballots()
                    + " "
                    + tally.basis())
        .containsExactlyInAnyOrder(
            "X01/2017/2017-01-01 WITHIN 93.0 derived_from_rest",
            "X01/2017/2017-01-01 OVER 7.0 stated");
    assertThat(tables.read(Rejection.class))
        .extracting(Rejection::reason)
        .contains("tally_exceeds_valid", "year_missing", "out_of_range");
  }
}
