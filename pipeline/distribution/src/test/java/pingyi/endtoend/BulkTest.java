package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
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

  /** Generated, read and computed once for all tests; a seed gives the same workspace again. */
  private static GeneratedWorkspace workspace;

  private static Intake intake;
  private static TableSet made;

  @TempDir Path folder;

  @BeforeAll
  static void compute(@TempDir Path faulty) {
    workspace = GeneratedWorkspace.faultyBulk(SEED, faulty);
    intake = workspace.read();
    made = Sample.compute("embedded", intake);
  }

  @Test
  void shouldFindTheTruthInBulk() {
    assertThat(intake.findings()).isEmpty();
    assertThat(intake.bulk()).hasSize(10);
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
    GeneratedWorkspace same = GeneratedWorkspace.faultyBulk(SEED, folder);
    Files.move(same.path().resolve("bulk"), same.path().resolve("records"));
    Intake files = same.read();

    assertThat(files.bulk()).isEmpty();
    for (Class<? extends Record> table : RECEIVED) {
      // Of the rows of files the headings are rows too.
      assertThat(made.read(table)).hasSizeGreaterThan(10);
      assertThat(made.read(table))
          .isEqualTo(files.tables().read(table).stream().filter(BulkTest::isNoHeading).toList());
    }
  }

  private static boolean isNoHeading(Record row) {
    return !(row instanceof ReceivedRecord received) || !received.rowClass().equals("header");
  }

  @Test
  void shouldMakeEveryTableAlikeInBothEngines() {
    TableSet spark = Sample.compute("spark", intake);

    List<TableComparison.Difference> differences = new ArrayList<>();
    for (Class<? extends Record> table : Tables.all()) {
      differences.addAll(TableComparison.compare(table, made, spark));
    }
    assertThat(differences).isEmpty();
    assertThat(spark.read(ReceivedValue.class)).hasSizeGreaterThan(4_000);
  }

  /** What is kept as lines or passed on reads like what is stored cell by cell. */
  @Test
  void shouldMakeEveryTableAlikeHoweverMuchIsStored() {
    Lengths nothing = new Lengths(2_048, Long.MAX_VALUE, Long.MAX_VALUE);
    TableSet stored = Sample.compute(new EmbeddedEngineFactory(nothing), intake);
    TableSet told = Sample.compute(new EmbeddedEngineFactory(new Lengths(-1, 0, 0)), intake);

    for (Class<? extends Record> table : Tables.all()) {
      assertThat(told.read(table)).isEqualTo(stored.read(table));
    }
    assertThat(told.read(ReceivedValue.class)).hasSizeGreaterThan(4_000);
  }

  /** The driver reads what is as short as this by itself, unless it is told to hold nothing. */
  @Test
  void shouldReceiveAlikeWhereWorkersReadTheFiles() {
    Intake shorter = GeneratedWorkspace.shortBulk(SEED, folder).read();
    TableSet held = received(new SparkEngineFactory(), shorter);
    TableSet spread = received(new SparkEngineFactory(-1), shorter);

    for (Class<? extends Record> table : RECEIVED) {
      assertThat(spread.read(table)).isNotEmpty().isEqualTo(held.read(table));
    }
  }

  private static TableSet received(EngineFactory factory, Intake intake) {
    try (Engine engine = Sample.open(factory)) {
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
