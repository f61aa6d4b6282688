package pingyi.warehouse.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * A version in a private database in memory, with the declarations as comments. Its tables are
 * copies, and once they are loaded the database is cut off from every file, for reading and for
 * writing; only {@link LongTables} are views of their files, which stay within reach.
 */
public final class WarehouseDatabase implements AutoCloseable {
  /** The table behind {@code scores} and {@code scores_history}: what nearly all questions ask. */
  private static final Class<? extends Record> ASKED = BranchYearScore.class;

  private final ParquetTables parquet;
  private final LongTables longTables;

  private WarehouseDatabase(ParquetTables parquet, LongTables longTables) {
    this.parquet = parquet;
    this.longTables = longTables;
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
    return open(run, history, LongTables.usual());
  }

  /**
   * The same, with a bound of one's own on what is copied.
   *
   * @param longTables is told of the files that are read where they lie
   */
  public static WarehouseDatabase open(
      StoredRun run, List<NumberedRun> history, LongTables longTables) {
    ParquetTables parquet = ParquetTables.open();
    try (Statement statement = parquet.connection().createStatement()) {
      Map<String, AskedRows> current = current(parquet, RunFiles.open(run), longTables);
      // One transaction: four hundred comments, each committed alone, would be felt at the start.
      statement.execute("BEGIN");
      for (Class<? extends Record> table : Tables.all()) {
        TableSchema<?> schema = TableSchema.of(table);
        statement.execute(creation(schema, current.get(schema.name()), longTables));
      }
      for (HistoryTable table : HistoryTable.values()) {
        Map<Long, AskedRows> published = new LinkedHashMap<>();
        for (NumberedRun each : history) {
          TableSchema<?> schema = table.schema();
          published.put(
              each.sequence(),
              // The files of the version itself were just verified.
              each.run().folder().equals(run.folder())
                  ? current.get(schema.name())
                  : AskedRows.in(
                      RunFiles.open(each.run()).ofTable(schema.name()), parquet, schema));
        }
        statement.execute(table.creation(published, longTables));
      }
      statement.execute("COMMIT");
      return new WarehouseDatabase(parquet, longTables);
    } catch (SQLException e) {
      parquet.close();
      throw new DamagedVersionException(
          "The version in %s cannot be loaded: %s".formatted(run.folder(), e.getMessage()), e);
    } catch (RuntimeException e) {
      parquet.close();
      throw e;
    }
  }

  private static Map<String, AskedRows> current(
      ParquetTables parquet, RunFiles files, LongTables longTables) {
    Map<String, AskedRows> current = new HashMap<>();
    for (Class<? extends Record> table : Tables.all()) {
      TableSchema<?> schema = TableSchema.of(table);
      current.put(
          schema.name(),
          table.equals(ASKED)
              ? longTables.rows(parquet, files, schema)
              : AskedRows.in(files.ofTable(schema.name()), parquet, schema));
    }
    return current;
  }

  /**
   * Cuts the database off from every file but those of long tables, for reading and for writing,
   * for good.
   */
  public void lock() {
    try (Statement statement = parquet.connection().createStatement()) {
      statement.execute(longTables.wall());
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be locked: " + e.getMessage(), e);
    }
  }

  /** The connection. */
  public Connection connection() {
    return parquet.connection();
  }

  private static String creation(TableSchema<?> schema, AskedRows rows, LongTables longTables) {
    String name = ParquetTables.quote(schema.name());
    if (longTables.addAll(List.of(rows))) {
      return "CREATE VIEW %s AS %s;\n".formatted(name, rows.selection())
          + comments(
              "VIEW",
              schema.name(),
              schema,
              schema.declaration().zh(),
              schema.declaration().grain());
    }
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(name);
    sql.append(
        schema.fields().stream()
            .map(field -> ParquetTables.quote(field.name()) + " " + field.type().duckdb())
            .collect(Collectors.joining(", ", " (", ");\n")));
    if (!rows.none()) {
      sql.append("INSERT INTO ").append(name).append(' ');
      sql.append(rows.selection()).append(";\n");
    }
    sql.append(
        comments(
            "TABLE",
            schema.name(),
            schema,
            schema.declaration().zh(),
            schema.declaration().grain()));
    return sql.toString();
  }

  /** The statements that comment a table or view and its columns. */
  static String comments(String kind, String name, TableSchema<?> schema, String zh, String grain) {
    StringBuilder sql = new StringBuilder();
    sql.append("COMMENT ON %s %s IS ".formatted(kind, ParquetTables.quote(name)));
    sql.append(comment(zh, grain));
    for (TableSchema.Field field : schema.fields()) {
      sql.append(
          "COMMENT ON COLUMN %s.%s IS "
              .formatted(ParquetTables.quote(name), ParquetTables.quote(field.name())));
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
