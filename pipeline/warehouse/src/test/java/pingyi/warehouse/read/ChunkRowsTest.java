package pingyi.warehouse.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.recognised.DuplicateRecord;

class ChunkRowsTest {
  @Test
  void shouldReadEveryRowOfSeveralChunks() throws SQLException {
    List<DuplicateRecord> rows =
        read("SELECT 'r' || i, '一' FROM range(10000) AS numbered(i) ORDER BY i", 10_000);

    assertThat(rows).hasSize(10_000);
    assertThat(rows.get(9_999)).isEqualTo(new DuplicateRecord("r9999", "一"));
  }

  @Test
  void shouldNotTakeAQueryThatFailsOnTheWayForOneThatEnds() {
    assertThatThrownBy(
            () ->
                read(
                    "SELECT 'r' || i, CASE WHEN i < 1000000 THEN '' ELSE error('broken') END"
                        + " FROM range(2000000) AS numbered(i)",
                    2_000_000))
        .message()
        .containsAnyOf("broken", "rows too early");
  }

  @Test
  void shouldSayHowManyRowsAreMissing() {
    assertThatThrownBy(() -> read("SELECT 'a', 'b'", 3))
        .hasMessage("The table duplicate_record cannot be read: it ended 2 rows too early");
  }

  private static List<DuplicateRecord> read(String sql, long count) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    try (DuckDBConnection connection =
            DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        DuckDBPreparedStatement statement =
            connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
        DuckDBChunkedResult results = statement.query()) {
      List<DuplicateRecord> rows = new ArrayList<>();
      TableSchema<DuplicateRecord> schema = TableSchema.of(DuplicateRecord.class);
      ChunkRows.passing(schema, results, count).records(schema).forEachRemaining(rows::add);
      return rows;
    }
  }
}
