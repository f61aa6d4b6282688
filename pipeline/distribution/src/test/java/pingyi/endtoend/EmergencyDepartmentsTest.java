package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.TableComparison;
import pingyi.intake.Finding;
import pingyi.intake.WorkspaceReader;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.derived.BranchYearComponent;
import pingyi.warehouse.table.derived.PeerOutlier;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.recognised.Rejection;
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

    assertThat(embedded.read(PeriodicSignal.class)).isNotEmpty();
    assertThat(embedded.read(PeerOutlier.class)).isNotEmpty();
    assertThat(
            Tables.all().stream()
                .flatMap(table -> TableComparison.compare(table, embedded, spark).stream()))
        .isEmpty();
  }

  /**
   * By hand: 93 of 100 and 240 of 300 were seen in time, 333 of 400 together; Wilson's errors of
   * the two months weigh by their attendances. The funnel's shares are those of the whole year.
   */
  @Test
  void shouldAddTheMonthsOfAYearUp(@TempDir Path folder) throws IOException {
    Path workspace =
        workspace(
            folder,
            "2017-01-01,\"X01\",\"1\",100,7,0",
            "2017-02-01,\"X01\",\"1\",300,60,0",
            "2017-01-01,\"X02\",\"1\",200,20,0",
            "2017-01-01,\"X03\",\"1\",200,30,0",
            "2017-01-01,\"X04\",\"1\",220,40,0",
            "2017-01-01,\"X05\",\"1\",250,33,0");

    TableSet tables = compute("embedded", workspace);

    BranchYearComponent year =
        tables.read(BranchYearComponent.class).stream()
            .filter(row -> row.organizationId().equals("X01"))
            .findFirst()
            .orElseThrow();
    List<StandardRating> months =
        tables.read(StandardRating.class).stream()
            .filter(row -> row.organizationId().equals("X01"))
            .toList();
    double squares = 0;
    for (StandardRating month : months) {
      squares += Math.pow(month.voters() * Objects.requireNonNull(month.standardError()), 2);
    }
    assertThat(year.value()).isCloseTo(83.25, within(1e-9));
    assertThat(year.standardError()).isCloseTo(Math.sqrt(squares) / 400, within(1e-9));
    assertThat(tables.read(PeerOutlier.class))
        .filteredOn(row -> row.measure().equals("favourable_share"))
        .filteredOn(row -> row.organizationId().equals("X01"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.value()).isCloseTo(0.8325, within(1e-9));
              assertThat(row.voters()).isEqualTo(400);
            });
  }

  /**
   * Twelve months whose shares swing by far more than 1,000 attendances explain: Laney's limits.
   */
  @Test
  void shouldChartTheMonthsWithLimitsThatAllowForTheirSwing(@TempDir Path folder)
      throws IOException {
    String[] rows = new String[12];
    for (int month = 1; month <= 12; month++) {
      int late = month == 12 ? 400 : month % 2 == 0 ? 100 : 140;
      rows[month - 1] = "2017-%02d-01,\"X01\",\"1\",1000,%d,0".formatted(month, late);
    }

    List<PeriodicSignal> months =
        compute("embedded", workspace(folder, rows)).read(PeriodicSignal.class);

    // By hand: P = 10,260 / 12,000 in time; ten steps of 40 and one of 260 (thousandths).
    double centre = 1 - 1_740.0 / 12_000;
    double one = Math.sqrt(centre * (1 - centre) / 1000);
    double sigma = (10 * 0.04 + 0.26) / one / 11 / 1.128;
    assertThat(months).hasSize(12).allMatch(row -> row.method().equals("p_prime"));
    assertThat(months.get(0).mean()).isCloseTo(centre, within(1e-9));
    assertThat(months.get(0).lower()).isCloseTo(centre - 3 * sigma * one, within(1e-9));
    assertThat(months)
        .filteredOn(row -> row.cause().equals("below_limit"))
        .extracting(PeriodicSignal::period)
        .containsExactly("2017-12-01");
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
