package pingyi.warehouse.read;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import pingyi.warehouse.table.TableSchema;

/** Parquet files as declared tables, through a DuckDB in memory that can fetch no extension. */
public final class ParquetTables implements AutoCloseable {
  private final Connection connection;

  /** What the files of a version hold, which do not change. */
  private final Map<List<Path>, Map<String, String>> known = new ConcurrentHashMap<>();

  private ParquetTables(Connection connection) {
    this.connection = connection;
  }

  /** Opens an empty database in memory. */
  public static ParquetTables open() {
    return open(new Properties());
  }

  /**
   * Opens one for tables of so many rows and no more. Those that fit in one row group are read by
   * one thread in any case, and another would only look for work.
   */
  public static ParquetTables openFor(long rows) {
    Properties settings = new Properties();
    if (rows <= RowDigest.TOGETHER) {
      settings.setProperty("threads", "1");
    }
    return open(settings);
  }

  private static ParquetTables open(Properties settings) {
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    // A spill folder could be written to with COPY; what does not fit in memory is refused instead.
    settings.setProperty("temp_directory", "");
    settings.setProperty("jdbc_stream_results", "true");
    try {
      return new ParquetTables(DuckDb.inMemory(settings));
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start: " + e.getMessage(), e);
    }
  }

  Connection connection() {
    return connection;
  }

  /** The same database through a connection of its own. */
  DuckDBConnection duplicate() throws SQLException {
    return connection.unwrap(DuckDBConnection.class).duplicate();
  }

  /** The rows in key order; text is ordered by code point, nulls come last. */
  public <T extends Record> List<T> rows(TableSchema<T> schema, List<Path> files) {
    return new StoredRows<>(this, schema, files, Selection.ALL).all();
  }

  /** The types of the stored columns by name, as DuckDB calls them. */
  public Map<String, String> columns(TableSchema<?> schema, List<Path> files) {
    Map<String, String> columns = new LinkedHashMap<>();
    try (DuckDBConnection asked = duplicate();
        Statement statement = asked.createStatement();
        ResultSet result = statement.executeQuery("DESCRIBE SELECT * FROM " + scan(files))) {
      while (result.next()) {
        columns.put(result.getString("column_name"), result.getString("column_type"));
      }
      return columns;
    } catch (SQLException e) {
      throw unreadable(schema, files, e);
    }
  }

  /**
   * Reads the whole table once and says what it holds.
   *
   * @param expected how many rows should be there
   */
  public StoredContent content(TableSchema<?> schema, List<Path> files, long expected) {
    try {
      return StoredContent.of(connection, schema, files, expected);
    } catch (SQLException e) {
      throw unreadable(schema, files, e);
    }
  }

  /**
   * A SELECT of exactly the declared columns; a column that the files of an older version lack is
   * null.
   */
  String selection(TableSchema<?> schema, List<Path> files) {
    Map<String, String> stored = known.computeIfAbsent(files, asked -> columns(schema, asked));
    return schema.fields().stream()
        .map(
            field ->
                value(field, stored.getOrDefault(field.name(), "")) + " AS " + quote(field.name()))
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + scan(files)));
  }

  private static String value(TableSchema.Field field, String stored) {
    String type = field.type().duckdb();
    return stored.equals(type)
        ? quote(field.name())
        : "CAST(" + (stored.isEmpty() ? "NULL" : quote(field.name())) + " AS " + type + ")";
  }

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  // The files are named one by one: a pattern would also read what does not belong to the run. The
  // year stands in every row, so the folder's name is not read as a column.
  static String scan(List<Path> files) {
    return files.stream()
        .map(file -> literal(file.toString()))
        .collect(
            Collectors.joining(
                ", ", "read_parquet([", "], union_by_name = true, hive_partitioning = false)"));
  }

  static DamagedVersionException unreadable(TableSchema<?> schema, List<Path> files, Exception e) {
    return new DamagedVersionException(
        "Table %s cannot be read from %s: %s"
            .formatted(schema.name(), files.get(0).getParent(), e.getMessage()),
        e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close: " + e.getMessage(), e);
    }
  }
}
