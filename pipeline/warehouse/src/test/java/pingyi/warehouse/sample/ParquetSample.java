package pingyi.warehouse.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.TableSchema;

/** Writes tables as an engine does. */
public final class ParquetSample {
  private ParquetSample() {}

  /** The number of rows of each table, by name. */
  public static Map<String, Long> rows(TableSet tables) {
    Map<String, Long> rows = new TreeMap<>();
    tables.tables().forEach(t -> rows.put(TableSchema.of(t).name(), (long) tables.read(t).size()));
    return rows;
  }

  /** Writes them all below a folder. */
  public static void write(TableSet tables, Path folder) throws IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      connection.setAutoCommit(false);
      for (Class<? extends Record> table : tables.tables()) {
        write(connection, tables, table, folder);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Writes the only file of a table again with other columns, given as a SELECT lists them. */
  public static void change(Path table, String columns) throws IOException {
    Path file = table.resolve("part-00000.parquet");
    Path changed = table.resolve("changed");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT %s FROM '%s') TO '%s' (FORMAT parquet)".formatted(columns, file, changed));
      Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static <T extends Record> void write(
      Connection connection, TableSet tables, Class<T> table, Path folder)
      throws SQLException, IOException {
    TableSchema<T> schema = TableSchema.of(table);
    Path place = Files.createDirectories(folder.resolve(schema.name()));
    List<T> rows = tables.read(table);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          schema.fields().stream()
              .map(field -> field.name() + " " + field.type().duckdb())
              .collect(Collectors.joining(", ", "CREATE TABLE " + schema.name() + " (", ")")));
      insert(connection, schema, rows);
      if (!schema.partitionedByYear() || rows.isEmpty()) {
        copy(statement, schema, "true", place);
        return;
      }
      int year = schema.position("review_year");
      TreeSet<Object> years = new TreeSet<>();
      rows.forEach(row -> years.add(String.valueOf(schema.value(row, year))));
      for (Object one : years) {
        Path partition = Files.createDirectories(place.resolve("review_year=" + one));
        copy(statement, schema, "review_year = " + one, partition);
      }
    }
  }

  private static <T extends Record> void insert(
      Connection connection, TableSchema<T> schema, List<T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String sql =
        schema.fields().stream()
            .map(field -> "?")
            .collect(Collectors.joining(", ", "INSERT INTO " + schema.name() + " VALUES (", ")"));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (T row : rows) {
        @Nullable Object[] values = schema.values(row);
        for (int i = 0; i < values.length; i++) {
          insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void copy(
      Statement statement, TableSchema<?> schema, String condition, Path folder)
      throws SQLException {
    String order =
        schema.key().stream().map(c -> c + " NULLS LAST").collect(Collectors.joining(", "));
    statement.execute(
        "COPY (SELECT * FROM %s WHERE %s ORDER BY %s) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
            .formatted(
                schema.name(),
                condition,
                order,
                folder.resolve("part-00000.parquet").toString().replace("'", "''")));
  }
}
