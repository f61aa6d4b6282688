package pingyi.audit.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import pingyi.warehouse.read.DuckDb;

/**
 * A role's files as one plain DuckDB file, for any SQL client. It is built from the protected files
 * alone: a file from which tables were dropped would still hold their values.
 */
public final class RoleDatabase {
  private RoleDatabase() {}

  /**
   * Writes the file.
   *
   * @param views the statements that make the views and functions over the tables
   * @param file it must not exist
   * @throws IOException if it cannot be written
   */
  public static void write(ProtectedSet set, String views, Path file) throws IOException {
    if (Files.exists(file)) {
      throw new IOException(file + " exists already");
    }
    try (Connection connection = DuckDb.of(file);
        Statement statement = connection.createStatement()) {
      for (String table : set.tables().stream().sorted().toList()) {
        statement.execute(
            "CREATE TABLE \"%s\" AS FROM read_parquet(%s)"
                .formatted(table, literal(set.folder().resolve(table + ".parquet").toString())));
      }
      statement.execute(views);
      for (String comment : comments(statement)) {
        statement.execute(comment);
      }
      statement.execute("CHECKPOINT");
    } catch (SQLException e) {
      Files.deleteIfExists(file);
      throw new IOException("The database file cannot be written: " + e.getMessage(), e);
    }
  }

  private static List<String> comments(Statement statement) throws SQLException {
    List<String> comments = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT t.table_name, t.zh || ': ' || t.grain FROM tables AS t JOIN duckdb_tables() AS d ON d.table_name = t.table_name")) {
      while (rows.next()) {
        comments.add(
            "COMMENT ON TABLE \"%s\" IS %s"
                .formatted(rows.getString(1), literal(rows.getString(2))));
      }
    }
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT c.table_name, c.column_name, c.zh || ': ' || c.sentence FROM columns AS c JOIN duckdb_columns() AS d ON d.table_name = c.table_name AND d.column_name = c.column_name JOIN duckdb_tables() AS t ON t.table_name = c.table_name")) {
      while (rows.next()) {
        comments.add(
            "COMMENT ON COLUMN \"%s\".\"%s\" IS %s"
                .formatted(rows.getString(1), rows.getString(2), literal(rows.getString(3))));
      }
    }
    return comments;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
