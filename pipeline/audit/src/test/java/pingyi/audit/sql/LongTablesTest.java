package pingyi.audit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.audit.protect.ProtectedSet;
import pingyi.audit.protect.Role;
import pingyi.warehouse.read.LongTables;
import pingyi.warehouse.read.WarehouseDatabase;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** The same questions where every table with a row is too long to be copied. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTablesTest {
  private Path root;
  private LedgerHistory history;
  private Version version;
  private SqlSession copied;
  private SqlSession read;

  @BeforeAll
  void open(@TempDir Path folder) {
    root = folder;
    SampleWarehouse.publish(root, "aaaaaaaaaaaa", SampleRows.everyTable(2));
    SampleWarehouse.publish(root, "bbbbbbbbbbbb", SampleRows.everyTable(5));
    history = Warehouse.at(root, SampleWarehouse.CLOCK).ledger();
    version = history.current().orElseThrow();
    copied = SqlSession.open(version, history, Locale.ENGLISH);
    read =
        SqlSession.open(version, history, Locale.ENGLISH, Limits.usual().time(), new LongTables(0));
  }

  @AfterAll
  void close() {
    copied.close();
    read.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM branch_year_score ORDER BY ALL",
        "SELECT * FROM scores ORDER BY ALL",
        "SELECT * FROM scores_history ORDER BY ALL",
        "SELECT * FROM scores_in_run(1) ORDER BY ALL",
        "SELECT * FROM score_revisions ORDER BY ALL",
        "SELECT * FROM publication ORDER BY ALL",
        "SELECT * FROM columns ORDER BY ALL",
        "SELECT * FROM tables WHERE table_name <> 'score_revisions' ORDER BY ALL",
        "SELECT count(*) FROM panel_score JOIN review USING (review_id)"
      })
  void shouldAnswerAsFromCopies(String sql) throws IOException {
    assertThat(run(read, sql)).isEqualTo(run(copied, sql)).contains("\n");
  }

  @Test
  void shouldNotCountRevisionsOfLongTables() throws IOException {
    String rows = "SELECT rows FROM tables WHERE table_name = 'score_revisions'";
    assertThat(run(copied, rows)).isNotEqualTo(run(read, rows));
    assertThat(run(read, "SELECT 1 FROM (" + rows + ") WHERE rows IS NULL")).contains("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY (SELECT 1) TO '%s' (USE_TMP_FILE false)",
        "COPY branch_year_score FROM '%s'",
        "ATTACH '%s'",
        "SELECT * FROM read_parquet('%s')",
        "SELECT * FROM '%s'"
      })
  void shouldLetNoQuestionNameAFileThatIsRead(String sql) throws IOException {
    Path file = fileOf(version.folder().resolve("data/branch_year_score"));
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> run(read, sql.formatted(file)))
        .isInstanceOf(SqlRefusedException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_text('%s/FORMAT')",
        "SELECT * FROM '%s/file.csv'",
        "SELECT * FROM read_blob('%s/runs/bbbbbbbbbbbb/SHA256SUMS')",
        "COPY (SELECT 1) TO '%s/out.csv' (USE_TMP_FILE false)",
        "ATTACH '%s/other.db'",
        "SET allowed_paths = ['%s/FORMAT']",
        "SET enable_external_access = true"
      })
  void shouldReachNoOtherFile(String sql) {
    WarehouseDatabase database = WarehouseDatabase.open(version, List.of(), new LongTables(0));
    try (database) {
      database.lock();
      assertThatThrownBy(() -> first(database, sql.formatted(root)))
          .isInstanceOf(SQLException.class);
      assertThat(Files.exists(root.resolve("out.csv"))).isFalse();
    }
  }

  @Test
  void shouldCommentWhatIsNotCopied() throws SQLException {
    try (WarehouseDatabase database =
        WarehouseDatabase.open(version, List.of(), new LongTables(0))) {
      assertThat(
              first(
                  database,
                  "SELECT comment FROM duckdb_views() WHERE view_name = 'branch_year_score'"))
          .startsWith("年度得分: ");
      assertThat(
              first(
                  database,
                  "SELECT comment FROM duckdb_columns() WHERE table_name = 'branch_year_score' AND column_name = 'rank'"))
          .startsWith("名次: ");
    }
  }

  @Test
  void shouldKeepTheWallsOfARole(@TempDir Path folder) throws Exception {
    ProtectedSet set;
    try (WarehouseDatabase database =
        WarehouseDatabase.open(version, SqlSession.readable(history), new LongTables(0))) {
      new SessionRelations(database.connection()).create(version, history);
      set =
          ProtectedSet.write(
              database.connection(), new ProtectedSet.Audience(Role.AUDITOR, ""), folder);
    }
    try (ProtectedDatabase database =
        ProtectedDatabase.open(set.folder(), set.sha256(), Limits.usual(), new LongTables(0))) {
      Answer answer =
          new Asking(database.connection(), Limits.usual(), new Words(Locale.ENGLISH))
              .ask("SELECT count(*) FROM scores");
      assertThat(answer.rows().get(0)[0]).isEqualTo(5L);
    }
  }

  private static Path fileOf(Path table) throws IOException {
    try (Stream<Path> files = Files.walk(table)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private static String first(WarehouseDatabase database, String sql) throws SQLException {
    try (Statement statement = database.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static String run(SqlSession session, String sql) throws IOException {
    StringBuilder out = new StringBuilder();
    session.execute(sql, OutputFormat.CSV, out);
    return out.toString();
  }
}
