package pingyi.audit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import pingyi.audit.protect.ProtectedSet;
import pingyi.audit.protect.Role;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Warehouse;

/** What a role may take away: answers as Parquet, and its tables as a plain database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleFilesTest {
  private Path root;
  private Path log;
  private RoleSession session;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    root = folder;
    log = folder.resolve("log");
    Path warehouse = folder.resolve("warehouse");
    SampleWarehouse.publish(warehouse, "aaaaaaaaaaaa", SampleRows.everyTable(2));
    SampleWarehouse.publish(warehouse, "bbbbbbbbbbbb", SampleRows.everyTable(9));
    LedgerHistory history = Warehouse.at(warehouse, SampleWarehouse.CLOCK).ledger();
    session =
        RoleSession.open(
            history.current().orElseThrow(),
            history,
            new RoleSession.Settings(
                new ProtectedSet.Audience(Role.AUDITOR, ""), log, Limits.usual(), Locale.ENGLISH));
  }

  @AfterAll
  void close() {
    session.close();
  }

  @Test
  void shouldStoreAnAnswerAsParquetWithItsTypes() throws Exception {
    Path file = root.resolve("answer.parquet");
    Answered stored =
        session.store(
            "SELECT 1 AS n, 2.50 AS d, CAST('nan' AS DOUBLE) AS f, '评议' AS t, true AS b, NULL AS e UNION ALL SELECT 3, NULL, 0.5, 'x', false, NULL",
            file);
    assertThat(stored).isEqualTo(new Answered(2, true));
    assertThat(asked("SELECT typeof(COLUMNS(*)) FROM '" + file + "' LIMIT 1"))
        .isEqualTo("BIGINT DECIMAL(38,2) DOUBLE VARCHAR BOOLEAN VARCHAR");
    assertThat(asked("SELECT * FROM '" + file + "' ORDER BY n DESC LIMIT 1"))
        .isEqualTo("3 null 0.5 x false null");
    assertThatThrownBy(() -> session.store("COPY branch_year_score TO 'x'", file))
        .isInstanceOf(SqlRefusedException.class);
  }

  @Test
  void shouldExportARoleAsAPlainDatabaseWithComments() throws Exception {
    Path file = root.resolve("role.duckdb");
    session.export(file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      assertThat(one(statement, "SELECT count(*) FROM branch_year_score")).isEqualTo("9");
      assertThat(one(statement, "SELECT count(*) FROM scores_in_run(1)")).isEqualTo("2");
      assertThat(
              one(
                  statement,
                  "SELECT comment FROM duckdb_columns() WHERE table_name = 'branch_year_score' AND column_name = 'rank'"))
          .startsWith("名次: ");
      assertThat(
              one(
                  statement,
                  "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'panel_score'"))
          .isEqualTo("0");
    }
    assertThatThrownBy(() -> session.export(file)).isInstanceOf(IOException.class);
    assertThat(Files.readString(logFile())).contains("\"event\":\"export\"");
  }

  private static String asked(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      return one(statement, sql);
    }
  }

  private static String one(Statement statement, String sql) throws Exception {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        cells.add(String.valueOf(result.getString(i)));
      }
      return String.join(" ", cells);
    }
  }

  private Path logFile() throws IOException {
    try (Stream<Path> content = Files.list(log)) {
      return content.filter(path -> path.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
  }
}
