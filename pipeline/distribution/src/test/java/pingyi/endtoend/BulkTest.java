package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;
import pingyi.engine.TableComparison;
import pingyi.engine.embedded.EmbeddedEngineFactory;
import pingyi.engine.embedded.Lengths;
import pingyi.engine.spark.SparkEngineFactory;
import pingyi.intake.Intake;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.recognised.Rejection;

/** Tables that the engines read themselves give what any other table gives. */
class BulkTest {
  private static final long SEED = 6;

  private static final List<Class<? extends Record>> RECEIVED =
      List.of(ReceivedRecord.class, ReceivedValue.class, ReceivedProblem.class);

  @TempDir Path folder;

  @Test
  void shouldFindTheTruthInBulk() {
    GeneratedWorkspace workspace = GeneratedWorkspace.faultyBulk(SEED, folder);
    Intake intake = workspace.read();
    assertThat(intake.findings()).isEmpty();
    assertThat(intake.bulk()).hasSize(10);
    TableSet made = Sample.compute("embedded", intake);
    KnownTruth truth = new KnownTruth(workspace.path(), made);

    truth.accountsForEveryRow();
    truth.quarantinesTheRightRows();
    truth.matchesEveryName();
    truth.ratesEveryReview();
    truth.scoresGradesAndRanks();
    truth.carriesEarlierScores();
    assertThat(intake.rows()).isEqualTo(made.read(ReceivedRecord.class).size());
    assertThat(Names.of(truth).wrongLinks()).isEmpty();
    assertThat(made.read(Rejection.class).stream().map(Rejection::reason).distinct())
        .contains("ragged_row", "organization_missing", "negative_count", "unreadable_number");
  }

  /** The same bytes below records are read cell by cell; the ids of their rows are the same. */
  @Test
  void shouldReceiveWhatTheReaderOfFilesReceives() throws IOException {
    GeneratedWorkspace workspace = GeneratedWorkspace.faultyBulk(SEED, folder);
    TableSet bulk = Sample.compute("embedded", workspace.read());
    Files.move(workspace.path().resolve("bulk"), workspace.path().resolve("records"));
    Intake files = workspace.read();

    assertThat(files.bulk()).isEmpty();
    for (Class<? extends Record> table : RECEIVED) {
      // Of the rows of files the headings are rows too.
      assertThat(bulk.read(table)).hasSizeGreaterThan(10);
      assertThat(bulk.read(table))
          .isEqualTo(files.tables().read(table).stream().filter(BulkTest::isNoHeading).toList());
    }
  }

  private static boolean isNoHeading(Record row) {
    return !(row instanceof ReceivedRecord received) || !received.rowClass().equals("header");
  }

  @Test
  void shouldMakeEveryTableAlikeInBothEngines() {
    Intake intake = GeneratedWorkspace.faultyBulk(SEED, folder).read();
    TableSet embedded = Sample.compute("embedded", intake);
    TableSet spark = Sample.compute("spark", intake);

    List<TableComparison.Difference> differences = new ArrayList<>();
    for (Class<? extends Record> table : Tables.all()) {
      differences.addAll(TableComparison.compare(table, embedded, spark));
    }
    assertThat(differences).isEmpty();
    assertThat(spark.read(ReceivedValue.class)).hasSizeGreaterThan(4_000);
  }

  /** What is kept as lines or passed on reads like what is stored cell by cell. */
  @Test
  void shouldMakeEveryTableAlikeHoweverMuchIsStored() {
    Intake intake = GeneratedWorkspace.faultyBulk(SEED, folder).read();
    Lengths nothing = new Lengths(Long.MAX_VALUE, Long.MAX_VALUE);
    TableSet stored = Sample.compute(new EmbeddedEngineFactory(nothing), intake);
    TableSet told = Sample.compute(new EmbeddedEngineFactory(new Lengths(0, 0)), intake);

    for (Class<? extends Record> table : Tables.all()) {
      assertThat(told.read(table)).isEqualTo(stored.read(table));
    }
    assertThat(told.read(ReceivedValue.class)).hasSizeGreaterThan(4_000);
  }

  /** The driver reads what is as short as this by itself, unless it is told to hold nothing. */
  @Test
  void shouldReceiveAlikeWhereWorkersReadTheFiles() {
    Intake intake = GeneratedWorkspace.shortBulk(SEED, folder).read();
    TableSet held = received(SparkEngineFactory::new, intake);
    TableSet spread = received(() -> new SparkEngineFactory(-1), intake);

    for (Class<? extends Record> table : RECEIVED) {
      assertThat(spread.read(table)).isNotEmpty().isEqualTo(held.read(table));
    }
  }

  private static TableSet received(Supplier<SparkEngineFactory> factory, Intake intake) {
    EngineFactory.Settings settings =
        new EngineFactory.Settings(Scratch.folder("pingyi-test"), Optional.empty(), 2);
    try (Engine engine = factory.get().open(settings)) {
      RECEIVED.forEach(table -> engine.load(table, List.of()));
      engine.receive(intake.bulk());
      TableSet tables = new TableSet();
      RECEIVED.forEach(table -> copy(engine, table, tables));
      return tables;
    }
  }

  private static <T extends Record> void copy(Engine engine, Class<T> table, TableSet tables) {
    tables.put(table, engine.read(table));
  }
}
