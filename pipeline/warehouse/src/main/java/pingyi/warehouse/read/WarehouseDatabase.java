package pingyi.warehouse.read;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/**
 * A version loaded into a private database in memory, with the declarations as comments. The tables
 * are copies, not views: once they are loaded the database is cut off from every file, for reading
 * and for writing.
 */
public final class WarehouseDatabase implements AutoCloseable {
  private final ParquetTables parquet;

  private WarehouseDatabase(ParquetTables parquet) {
    this.parquet = parquet;
  }

  /**
   * Loads every table of the version.
   *
   * @throws DamagedVersionException if its files are not those that were published
   */
  public static WarehouseDatabase load(StoredRun run) {
    WarehouseDatabase database = open(run, List.of());
    database.lock();
    return database;
  }

  /**
   * Loads every table of the version, and of every version the tables that show how scores came to
   * be what they are: {@code scores_history}, {@code run_accounting} and {@code run_file}. The
   * database still reaches files: {@link #lock} ends that, and must come before any question.
   *
   * @throws DamagedVersionException if the files of any of them are not those that were published
   */
  public static WarehouseDatabase open(StoredRun run, List<NumberedRun> history) {
    ParquetTables parquet = ParquetTables.open();
    try (Statement statement = parquet.connection().createStatement()) {
      RunFiles files = RunFiles.open(run);
      // One transaction: four hundred comments, each committed alone, would be felt at the start.
      statement.execute("BEGIN");
      for (Class<? extends Record> table : Tables.all()) {
        TableSchema<?> schema = TableSchema.of(table);
        statement.execute(creation(parquet, schema, files.ofTable(schema.name())));
      }
      for (HistoryTable table : HistoryTable.values()) {
        statement.execute(table.creation(parquet, history));
      }
      statement.execute("COMMIT");
      return new WarehouseDatabase(parquet);
    } catch (SQLException e) {
      parquet.close();
      throw new DamagedVersionException(
          "The version in %s cannot be loaded: %s".formatted(run.folder(), e.getMessage()), e);
    } catch (RuntimeException e) {
      parquet.close();
      throw e;
    }
  }

  /** Cuts the database off from every file, for reading and for writing, for good. */
  public void lock() {
    try (Statement statement = parquet.connection().createStatement()) {
      // In this order: after the lock nothing can be set, and access once off cannot come back.
      statement.execute("SET enable_external_access = false; SET lock_configuration = true");
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be locked: " + e.getMessage(), e);
    }
  }

  /** The connection. */
  public Connection connection() {
    return parquet.connection();
  }

  private static String creation(ParquetTables parquet, TableSchema<?> schema, List<Path> files) {
    String name = ParquetTables.quote(schema.name());
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(name);
    sql.append(
        schema.fields().stream()
            .map(field -> ParquetTables.quote(field.name()) + " " + field.type().duckdb())
            .collect(Collectors.joining(", ", " (", ");\n")));
    if (!files.isEmpty()) {
      sql.append("INSERT INTO ").append(name).append(' ');
      sql.append(parquet.selection(schema, files)).append(";\n");
    }
    sql.append("COMMENT ON TABLE %s IS ".formatted(name));
    sql.append(comment(schema.declaration().zh(), schema.declaration().grain()));
    for (TableSchema.Field field : schema.fields()) {
      sql.append("COMMENT ON COLUMN %s.%s IS ".formatted(name, ParquetTables.quote(field.name())));
      sql.append(comment(field.zh(), field.says()));
    }
    return sql.toString();
  }

  static String comment(String zh, String sentence) {
    return ParquetTables.literal(zh + ": " + sentence) + ";\n";
  }

  @Override
  public void close() {
    parquet.close();
  }
}
