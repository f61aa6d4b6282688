package pingyi.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import pingyi.engine.EngineException;
import pingyi.warehouse.read.ChunkRows;
import pingyi.warehouse.read.PackedRows;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.ColumnType;
import pingyi.warehouse.table.TableSchema;

/** What is asked of the tables that are there, each question on a connection of its own. */
final class Questions {
  private final DuckDBConnection connection;

  Questions(DuckDBConnection connection) {
    this.connection = connection;
  }

  /**
   * All rows in key order.
   *
   * @param count how many there are
   */
  <T extends Record> List<T> rows(TableSchema<T> schema, long count) {
    return keep(schema, new Sql(schema).rows(), count);
  }

  /** The rows of one year in key order. */
  <T extends Record> List<T> rowsOf(TableSchema<T> schema, int year) {
    schema.position("review_year");
    return keep(
        schema,
        new Sql(schema).rowsOf(year),
        count(schema, Selection.ALL.with("review_year", year)));
  }

  private <T extends Record> List<T> keep(TableSchema<T> schema, String sql, long count) {
    try (DuckDBConnection reading = connection.duplicate();
        DuckDBPreparedStatement statement = prepared(reading, sql);
        DuckDBChunkedResult results = statement.query()) {
      return PackedRows.keep(schema, ChunkRows.kept(schema, results, count));
    } catch (SQLException e) {
      throw unreadable(schema, e);
    }
  }

  /** Shows each wanted row once. */
  <T extends Record> void each(
      TableSchema<T> schema, Selection selection, Consumer<? super T> rows) {
    long count = count(schema, selection);
    try (DuckDBConnection reading = connection.duplicate();
        DuckDBPreparedStatement statement = prepared(reading, new Sql(schema).rows(selection));
        DuckDBChunkedResult results = statement.query()) {
      ChunkRows.passing(schema, results, count).records(schema).forEachRemaining(rows);
    } catch (SQLException e) {
      throw unreadable(schema, e);
    }
  }

  /** The first wanted rows in key order. */
  <T extends Record> List<T> first(TableSchema<T> schema, Selection selection, int most) {
    return keep(
        schema, new Sql(schema).first(selection, most), Math.min(most, count(schema, selection)));
  }

  /** Shows some columns of each wanted row once. */
  void columns(
      TableSchema<?> schema,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    List<ColumnType> types =
        columns.stream().map(name -> schema.fields().get(schema.position(name)).type()).toList();
    long count = count(schema, selection);
    String sql = new Sql(schema).rows(selection, columns);
    try (DuckDBConnection reading = connection.duplicate();
        DuckDBPreparedStatement statement = prepared(reading, sql);
        DuckDBChunkedResult results = statement.query()) {
      ChunkRows.passing(schema.name(), types, results, count)
          .forEachRemaining(values -> rows.accept(Arrays.asList(values)));
    } catch (SQLException e) {
      throw unreadable(schema, e);
    }
  }

  /** How many rows are wanted. */
  long count(TableSchema<?> schema, Selection selection) {
    try (DuckDBConnection reading = connection.duplicate();
        Statement statement = reading.createStatement();
        ResultSet count = statement.executeQuery(new Sql(schema).count(selection))) {
      count.next();
      return count.getLong(1);
    } catch (SQLException e) {
      throw unreadable(schema, e);
    }
  }

  /** A statement whose result comes in chunks. */
  static DuckDBPreparedStatement prepared(DuckDBConnection connection, String sql)
      throws SQLException {
    return connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
  }

  private static EngineException unreadable(TableSchema<?> schema, SQLException cause) {
    return new EngineException("The table " + schema.name() + " cannot be read", cause);
  }
}
