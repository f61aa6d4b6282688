package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.DamagedVersionException;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.read.StorageException;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.sample.ParquetSample;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.recognised.Organization;

class WarehouseTest {
  private static final String FIRST = "aaaaaaaaaaaa";
  private static final String SECOND = "bbbbbbbbbbbb";

  @TempDir Path root;

  private final TableSet small =
      new TableSet()
          .put(Organization.class, SampleRows.of(Organization.class, 3))
          .put(BranchYearScore.class, SampleRows.of(BranchYearScore.class, 7));

  @Test
  void shouldBeEmptyBeforeTheFirstPublishing() {
    Warehouse warehouse = Warehouse.at(root.resolve("none"), SampleWarehouse.CLOCK);

    assertThat(warehouse.current()).isEmpty();
    assertThat(warehouse.history()).isEmpty();
  }

  @Test
  void shouldReadBackEveryTableAsItWasPublished() {
    TableSet tables = SampleRows.everyTable(25);

    Publication publication = SampleWarehouse.publish(root, FIRST, tables);

    assertThat(publication.outcome()).isEqualTo(Publication.Outcome.PUBLISHED);
    assertThat(publication.receipt().sequence()).isEqualTo(1);
    Version current = Warehouse.at(root, SampleWarehouse.CLOCK).current().orElseThrow();
    assertThat(current).isEqualTo(publication.version());
    try (VersionReader reader = VersionReader.open(current)) {
      for (Class<? extends Record> table : Tables.all()) {
        assertThat(reader.read(table)).as(table.getSimpleName()).isEqualTo(tables.read(table));
      }
    }
  }

  @Test
  void shouldPublishEmptyTables() {
    TableSet tables = SampleRows.everyTable(0);

    Version version = SampleWarehouse.publish(root, FIRST, tables).version();

    try (VersionReader reader = VersionReader.open(version)) {
      assertThat(reader.read(BranchYearScore.class)).isEmpty();
    }
  }

  @Test
  void shouldTakeATableThatAnOlderVersionLacksAsEmpty() {
    Version version = SampleWarehouse.publish(root, FIRST, new TableSet()).version();

    try (VersionReader reader = VersionReader.open(version)) {
      assertThat(reader.read(Organization.class)).isEmpty();
    }
  }

  @Test
  void shouldTouchNothingWhenTheSameRunIsCurrent() throws IOException {
    Publication first = SampleWarehouse.publish(root, FIRST, small);
    HashList before = HashList.of(root.resolve("ledger"));

    Publication again =
        Warehouse.at(root, SampleWarehouse.CLOCK)
            .publish(
                SampleWarehouse.request(FIRST, small),
                data -> {
                  throw new AssertionError("must not write");
                });

    assertThat(again.outcome()).isEqualTo(Publication.Outcome.ALREADY_PUBLISHED);
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(HashList.of(root.resolve("ledger"))).isEqualTo(before);
  }

  @Test
  void shouldMakeAnEarlierRunCurrentAgainWithoutWritingIt() {
    SampleWarehouse.publish(root, FIRST, small);
    SampleWarehouse.publish(root, SECOND, SampleRows.everyTable(1));

    Publication again =
        Warehouse.at(root, SampleWarehouse.CLOCK)
            .publish(
                SampleWarehouse.request(FIRST, small),
                data -> {
                  throw new AssertionError("must not write");
                });

    assertThat(again.version().sequence()).isEqualTo(3);
    assertThat(again.version().entry().kind()).isEqualTo(LedgerEntry.Kind.REPUBLISH);
    assertThat(again.version().runId()).isEqualTo(FIRST);
    assertThat(Warehouse.at(root, SampleWarehouse.CLOCK).history())
        .extracting(Version::runId)
        .containsExactly(FIRST, SECOND, FIRST);
  }

  @Test
  void shouldNotMakeADamagedRunCurrentAgain() throws IOException {
    Version first = SampleWarehouse.publish(root, FIRST, small).version();
    SampleWarehouse.publish(root, SECOND, SampleRows.everyTable(1));
    Tampering.flipByte(first.folder().resolve("data/organization/part-00000.parquet"));

    assertThatThrownBy(() -> SampleWarehouse.publish(root, FIRST, small))
        .isInstanceOf(DamagedVersionException.class)
        .hasMessageContaining("part-00000.parquet");
    assertThat(Warehouse.at(root, SampleWarehouse.CLOCK).history()).hasSize(2);
  }

  @Test
  void shouldWriteTheSameBytesForTheSameRun(@TempDir Path other) throws IOException {
    Version here = SampleWarehouse.publish(root, FIRST, small).version();
    Version there = SampleWarehouse.publish(other, FIRST, small).version();

    assertThat(here.manifestSha256()).isEqualTo(there.manifestSha256());
    assertThat(Files.readString(here.folder().resolve("run.json")))
        .doesNotContain(root.toString(), "2026-03", System.getProperty("user.name") + "\"")
        .contains("\"run_id\" : \"" + FIRST + "\"");
  }

  @Test
  void shouldGiveTheSameRowsTheSameDigestInAnotherEncoding() {
    Version whole = SampleWarehouse.publish(root, FIRST, small).version();
    TableSet fewer = new TableSet().put(Organization.class, small.read(Organization.class));
    Version part = SampleWarehouse.publish(root, SECOND, fewer).version();

    assertThat(part.entry().tables().get("organization"))
        .isEqualTo(whole.entry().tables().get("organization"));
  }

  @Test
  void shouldRefuseRowsThatDoNotBalance() {
    PublishRequest request = SampleWarehouse.request(FIRST, small);
    RunFacts lost = new RunFacts("a", "0.1.0", "embedded", new RowTotals(10, 7, 2, 0));

    assertThatThrownBy(
            () ->
                Warehouse.at(root, SampleWarehouse.CLOCK)
                    .publish(
                        PublishRequest.of(FIRST, lost, request.tableRows(), "test"),
                        data -> ParquetSample.write(small, data)))
        .isInstanceOf(RefusedPublicationException.class)
        .hasMessageContaining("rows in 10, published 7, quarantined 2, duplicate 0");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void shouldRefuseAStageThatIsNotWhatWasAnnounced() {
    PublishRequest request = SampleWarehouse.request(FIRST, small);
    TableSet oneMore =
        new TableSet()
            .put(Organization.class, SampleRows.of(Organization.class, 4))
            .put(BranchYearScore.class, small.read(BranchYearScore.class));

    assertThatThrownBy(
            () ->
                Warehouse.at(root, SampleWarehouse.CLOCK)
                    .publish(request, data -> ParquetSample.write(oneMore, data)))
        .isInstanceOf(RefusedPublicationException.class)
        .hasMessageContaining("organization has 4 rows, announced were 3");
    assertThat(root.resolve("runs")).isEmptyDirectory();
    assertThat(root.resolve("staging")).isEmptyDirectory();
  }

  @Test
  void shouldRefuseATableWhoseStoredColumnsAreNotTheDeclaredOnes() {
    for (String change :
        List.of(
            "* REPLACE (length(name) AS name)", "*, 1 AS more", "* EXCLUDE (organization_id)")) {
      assertThatThrownBy(
              () ->
                  Warehouse.at(root, SampleWarehouse.CLOCK)
                      .publish(
                          SampleWarehouse.request(FIRST, small),
                          data -> {
                            ParquetSample.write(small, data);
                            ParquetSample.change(data.resolve("organization"), change);
                          }))
          .as(change)
          .isInstanceOf(RefusedPublicationException.class)
          .hasMessageContaining("table organization has the columns (")
          .hasMessageContaining("), declared are (organization_id VARCHAR, ");
    }
    assertThat(root.resolve("runs")).isEmptyDirectory();
  }

  @Test
  void shouldRefuseARepeatedKeyAWrongOrderAndAMissingValueByNamingTheRow() {
    Map.of(
            "* REPLACE ('A' AS organization_id, 2018 AS first_year)",
            "are not in key order, or two have the same key: (A, 2018)",
            "* REPLACE ('B' || (9 - row_number() OVER ()) AS organization_id, 2018 AS first_year)",
            "are not in key order, or two have the same key: (B7, 2018)",
            "* REPLACE ('C' || row_number() OVER () AS organization_id, 2018 AS first_year, CAST(NULL AS VARCHAR) AS name)",
            "a row of table organization has no value where one must be: name (C1, 2018)")
        .forEach(
            (change, said) -> {
              assertThatThrownBy(
                      () ->
                          Warehouse.at(root, SampleWarehouse.CLOCK)
                              .publish(
                                  SampleWarehouse.request(FIRST, small),
                                  data -> {
                                    ParquetSample.write(small, data);
                                    ParquetSample.change(data.resolve("organization"), change);
                                  }))
                  .as(change)
                  .isInstanceOf(RefusedPublicationException.class)
                  .hasMessageContaining(said);
              assertThat(root.resolve("runs")).isEmptyDirectory();
            });
  }

  @Test
  void shouldNotGoBackInTimeWhenTheClockDoes() {
    Version first = SampleWarehouse.publish(root, FIRST, small).version();
    Clock earlier = Clock.offset(SampleWarehouse.CLOCK, Duration.ofDays(-3650));

    Version second =
        Warehouse.at(root, earlier)
            .publish(
                SampleWarehouse.request(SECOND, small), data -> ParquetSample.write(small, data))
            .version();

    assertThat(second.publishedAt()).isEqualTo(first.publishedAt());
    assertThat(second.entry().clockAnomaly()).isTrue();
  }

  @Test
  void shouldClearWhatWasNeverPublishedAndSayIt() throws IOException {
    SampleWarehouse.publish(root, FIRST, small);
    Files.createDirectories(root.resolve("staging/cccccccccccc-1/data"));
    Files.createDirectories(root.resolve("runs/dddddddddddd"));
    List<String> notices = new ArrayList<>();

    Warehouse.at(root, SampleWarehouse.CLOCK, notices::add)
        .publish(SampleWarehouse.request(SECOND, small), data -> ParquetSample.write(small, data));

    assertThat(notices).hasSize(2);
    assertThat(notices.get(0)).contains("dddddddddddd");
    assertThat(root.resolve("runs/dddddddddddd")).doesNotExist();
    assertThat(root.resolve("staging")).isEmptyDirectory();
  }

  @Test
  void shouldStandByWhatIsCommittedWhenTheHintCannotBeWritten() throws IOException {
    SampleWarehouse.publish(root, FIRST, small);
    Files.createDirectories(root.resolve("current.tmp"));
    List<String> notices = new ArrayList<>();

    Publication publication =
        Warehouse.at(root, SampleWarehouse.CLOCK, notices::add)
            .publish(
                SampleWarehouse.request(SECOND, small), data -> ParquetSample.write(small, data));

    assertThat(publication.outcome()).isEqualTo(Publication.Outcome.PUBLISHED);
    assertThat(notices).singleElement().asString().contains("could not be brought up to date");
    assertThat(Warehouse.at(root, SampleWarehouse.CLOCK).current()).contains(publication.version());
  }

  @Test
  void shouldNotMakeAWarehouseOfAFolderInUse() throws IOException {
    Files.writeString(root.resolve("thesis.docx"), "mine");

    assertThatThrownBy(() -> SampleWarehouse.publish(root, FIRST, small))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("thesis.docx");
    assertThat(root.resolve("ledger")).doesNotExist();
  }

  @Test
  void shouldSealWhatIsPublished() throws IOException {
    Version version = SampleWarehouse.publish(root, FIRST, small).version();

    assertThat(Files.getPosixFilePermissions(version.folder()))
        .noneMatch(permission -> permission.name().endsWith("WRITE"));
    assertThat(Files.getPosixFilePermissions(version.folder().resolve("run.json")))
        .noneMatch(permission -> permission.name().endsWith("WRITE"));
  }
}
