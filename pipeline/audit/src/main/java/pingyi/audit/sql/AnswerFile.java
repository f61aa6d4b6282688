package pingyi.audit.sql;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.DuckDb;

/**
 * An answer as a Parquet file. It is written by the process that asks and not by the one that
 * answers, which can write nothing.
 */
final class AnswerFile {
  private static final String QUOTE = "\"";

  private AnswerFile() {}

  /** Writes it beside its place; {@link #publish} puts it there. */
  static Path write(Answer answer, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "answer", ".tmp");
    int width = answer.columns().size();
    String names =
        IntStream.range(0, width)
            .mapToObj(i -> "c" + i + " VARCHAR")
            .collect(Collectors.joining(", "));
    String selection =
        IntStream.range(0, width)
            .mapToObj(i -> "CAST(c%d AS %s) AS %s".formatted(i, type(answer, i), quoted(answer, i)))
            .collect(Collectors.joining(", "));
    try (Connection connection = DuckDb.inMemory(new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE answer (" + names + ")");
      append(connection, answer.rows());
      statement.execute(
          "COPY (SELECT %s FROM answer) TO '%s' (FORMAT PARQUET, USE_TMP_FILE false)"
              .formatted(selection, draft.toString().replace("'", "''")));
      return draft;
    } catch (SQLException e) {
      Files.deleteIfExists(draft);
      throw new IOException("The answer cannot be written: " + e.getMessage(), e);
    }
  }

  static void publish(Path draft, Path file) throws IOException {
    Files.move(draft, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void append(Connection connection, List<@Nullable Object[]> rows)
      throws SQLException {
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("answer")) {
      for (@Nullable Object[] row : rows) {
        appender.beginRow();
        for (Object value : row) {
          if (value == null) {
            appender.appendNull();
          } else {
            appender.append(
                value instanceof BigDecimal number ? number.toPlainString() : value.toString());
          }
        }
        appender.endRow();
      }
    }
  }

  // The narrowest type that holds every value of the column; text where they are mixed.
  private static String type(Answer answer, int column) {
    List<Object> values =
        answer.rows().stream()
            .filter(row -> row[column] != null)
            .map(row -> (Object) row[column])
            .toList();
    if (values.isEmpty()) {
      return "VARCHAR";
    }
    if (values.stream().allMatch(Boolean.class::isInstance)) {
      return "BOOLEAN";
    }
    if (!values.stream().allMatch(Number.class::isInstance)) {
      return "VARCHAR";
    }
    if (values.stream().anyMatch(value -> value instanceof Double || value instanceof Float)) {
      return "DOUBLE";
    }
    if (values.stream().anyMatch(BigDecimal.class::isInstance)) {
      int scale =
          values.stream()
              .mapToInt(value -> value instanceof BigDecimal number ? number.scale() : 0)
              .max()
              .orElse(0);
      return "DECIMAL(38, " + Math.max(0, scale) + ")";
    }
    return values.stream().anyMatch(BigInteger.class::isInstance) ? "HUGEINT" : "BIGINT";
  }

  private static String quoted(Answer answer, int column) {
    return QUOTE + answer.columns().get(column).replace(QUOTE, QUOTE + QUOTE) + QUOTE;
  }
}
