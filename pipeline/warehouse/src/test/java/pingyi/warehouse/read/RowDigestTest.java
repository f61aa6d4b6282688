package pingyi.warehouse.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowDigestTest {
  private static final List<String> COLUMNS = List.of("id", "name", "score");

  /** More rows than two parts have. */
  private static final String ROWS =
      "SELECT i AS id, CASE WHEN i % 7 = 0 THEN NULL ELSE '支部' || i END AS name, i / 3.0 AS score FROM range(250000) AS t(i)";

  @TempDir Path folder;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void shouldSurviveAnotherEncodingOfTheSameRows() throws SQLException {
    Path usual = stored(ROWS, "COMPRESSION zstd, ROW_GROUP_SIZE 122880");
    Path other = stored(ROWS, "COMPRESSION snappy, ROW_GROUP_SIZE 10240");

    assertThat(held(usual).rows()).isEqualTo(250_000);
    assertThat(held(other)).isEqualTo(held(usual));
  }

  @Test
  void shouldTellAnotherValueAnotherOrderAndAnotherColumnApart() throws SQLException {
    StoredTables.Held held = held(stored(ROWS, "COMPRESSION zstd"));

    for (String change :
        List.of(
            "SELECT * REPLACE (CASE WHEN id = 249999 THEN 0 ELSE score END AS score) FROM (%s)",
            "SELECT * REPLACE (CASE WHEN id = 7 THEN '' ELSE name END AS name) FROM (%s)",
            "SELECT * FROM (%s) ORDER BY id >= 122880 DESC, id",
            "SELECT * FROM (%s) ORDER BY id // 2, id DESC")) {
      assertThat(held(stored(change.formatted(ROWS), "COMPRESSION zstd")).digest())
          .as(change)
          .isNotEqualTo(held.digest());
    }
    Path renamed = stored("SELECT id, name, score AS mark FROM (" + ROWS + ")", "COMPRESSION zstd");
    assertThat(RowDigest.of(connection, List.of("id", "name", "mark"), List.of(renamed)).digest())
        .isNotEqualTo(held.digest());
  }

  /** The SHA-256 of two JSON objects, each with a line feed, as sha256sum prints it. */
  @Test
  void shouldStillTakeTheDigestOfVersionsPublishedBeforeParts() throws SQLException {
    Path file =
        stored(
            "SELECT 1 AS id, 'a' AS name, 0.5::DOUBLE AS score UNION ALL SELECT 2, NULL, 2",
            "COMPRESSION zstd");
    String published =
        Digests.sha256(
            "{\"id\":1,\"name\":\"a\",\"score\":0.5}\n{\"id\":2,\"name\":null,\"score\":2.0}\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(RowDigest.asPublished(connection, COLUMNS, List.of(file), published))
        .isEqualTo(new StoredTables.Held(2, published));
  }

  private StoredTables.Held held(Path file) throws SQLException {
    return RowDigest.of(connection, COLUMNS, List.of(file));
  }

  private Path stored(String rows, String how) throws SQLException {
    Path file = folder.resolve(Integer.toHexString((rows + how).hashCode()) + ".parquet");
    try (Statement statement = connection.createStatement()) {
      statement.execute("COPY (%s) TO '%s' (FORMAT parquet, %s)".formatted(rows, file, how));
    }
    return file;
  }
}
