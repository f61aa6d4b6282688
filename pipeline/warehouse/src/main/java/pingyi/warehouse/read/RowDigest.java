package pingyi.warehouse.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The digest of a table's rows, taken by DuckDB in parts: a row is a JSON array of its values, a
 * part the SHA-256 of up to 122,880 rows of one file with line feeds between them, and the digest
 * the SHA-256 of the names of the columns and the parts in their order, a line each. It survives
 * another encoding of the same rows, and no row leaves the database; what stands in memory is the
 * text of one part.
 *
 * <p>Versions published before this way of digesting hold a SHA-256 over all rows as JSON objects,
 * each followed by a line feed; the letters in front tell the two apart.
 */
final class RowDigest {
  /** The rows of a part, which are those of a row group as our engines write them. */
  static final int TOGETHER = 122_880;

  private static final String IN_PARTS = "parts:";

  private RowDigest() {}

  /** A row as JSON, its values in the order given. */
  static String line(List<String> columns) {
    return columns.stream()
        .map(ParquetTables::quote)
        .collect(Collectors.joining(", ", "CAST(json_array(", ") AS VARCHAR)"));
  }

  /** The digest of the rows of one part, as an expression. */
  static String part(String line, String number) {
    return "sha256(coalesce(string_agg(%s, chr(10) ORDER BY %s), ''))".formatted(line, number);
  }

  /** The digest of the rows of several files, in their order. */
  static StoredTables.Held of(Connection connection, List<String> columns, List<Path> files)
      throws SQLException {
    List<String> parts = new ArrayList<>();
    long rows = 0;
    try (Statement statement = connection.createStatement()) {
      for (Path file : files) {
        long held = rows(statement, file);
        for (long from = 0; from < Math.max(1, held); from += TOGETHER) {
          parts.add(part(statement, columns, file, from));
        }
        rows += held;
      }
    }
    return new StoredTables.Held(rows, of(columns, parts));
  }

  /** The digest of all parts. */
  static String of(List<String> columns, List<String> parts) {
    String lines = String.join(",", columns) + "\n" + String.join("\n", parts);
    return IN_PARTS + Digests.sha256(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of the same files as the one that was published was taken. */
  static StoredTables.Held asPublished(
      Connection connection, List<String> columns, List<Path> files, String published)
      throws SQLException {
    return published.startsWith(IN_PARTS)
        ? of(connection, columns, files)
        : ofAllLines(connection, columns, files);
  }

  private static long rows(Statement statement, Path file) throws SQLException {
    try (ResultSet result =
        statement.executeQuery("SELECT count(*) FROM " + ParquetTables.scan(List.of(file)))) {
      result.next();
      return result.getLong(1);
    }
  }

  private static String part(Statement statement, List<String> columns, Path file, long from)
      throws SQLException {
    // The number of a row in its file lets DuckDB leave out all other row groups.
    String sql =
        "SELECT %s FROM %s WHERE file_row_number >= %d AND file_row_number < %d"
            .formatted(
                part(line(columns), "file_row_number"),
                ParquetTables.scan(List.of(file)),
                from,
                from + TOGETHER);
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static StoredTables.Held ofAllLines(
      Connection connection, List<String> columns, List<Path> files) throws SQLException {
    String object =
        columns.stream()
            .map(ParquetTables::quote)
            .map(column -> column + " := " + column)
            .collect(Collectors.joining(", ", "CAST(to_json(struct_pack(", ")) AS VARCHAR)"));
    MessageDigest digest = Digests.begin();
    long rows = 0;
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT " + object + " FROM " + ParquetTables.scan(files))) {
      while (result.next()) {
        digest.update(result.getString(1).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        rows++;
      }
    }
    return new StoredTables.Held(rows, Digests.finish(digest));
  }
}
