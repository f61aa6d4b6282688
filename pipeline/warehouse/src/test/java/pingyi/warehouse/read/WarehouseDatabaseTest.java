package pingyi.warehouse.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WarehouseDatabaseTest {
  private Path root;
  private WarehouseDatabase database;

  @BeforeAll
  void load(@TempDir Path folder) {
    root = folder;
    database =
        WarehouseDatabase.load(
            SampleWarehouse.publish(root, "aaaaaaaaaaaa", SampleRows.everyTable(4)).version());
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void shouldHoldEveryTableWithItsRows() throws SQLException {
    for (Class<? extends Record> table : Tables.all()) {
      String name = TableSchema.of(table).name();
      assertThat(number("SELECT count(*) FROM \"" + name + '"')).as(name).isEqualTo(4);
    }
  }

  @Test
  void shouldCommentEveryTableAndColumn() throws SQLException {
    assertThat(number("SELECT count(*) FROM duckdb_tables() WHERE comment IS NOT NULL"))
        .isEqualTo(Tables.all().size() + HistoryTable.values().length);
    assertThat(
            number(
                "SELECT count(*) FROM duckdb_columns() WHERE NOT internal AND (comment IS NULL OR comment NOT LIKE '_%: _%')"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_text('%s/FORMAT')",
        "SELECT * FROM '%s/file.csv'",
        "COPY (SELECT 1) TO '%s/out.csv'",
        "COPY (SELECT 1) TO '%s/out.csv' (USE_TMP_FILE false)",
        "ATTACH '%s/other.db'",
        "EXPORT DATABASE '%s/export'",
        "SET enable_external_access = true",
        "SET temp_directory = '%s'",
        "SET threads = 1",
        "INSTALL spatial"
      })
  void shouldReachNoFile(String statement) {
    assertThatThrownBy(
            () -> {
              try (Statement open = database.connection().createStatement()) {
                open.execute(statement.formatted(root));
              }
            })
        .isInstanceOf(SQLException.class);
    assertThat(Files.exists(root.resolve("out.csv"))).isFalse();
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = database.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
