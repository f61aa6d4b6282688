package pingyi.engine.embedded;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import pingyi.engine.Promise;
import pingyi.warehouse.table.TableSchema;

/** Fills a table with records; refuses one with a null where none is allowed. */
final class Filling<T extends Record> implements AutoCloseable {
  private final TableSchema<T> schema;
  private final Promise promise;
  private final DuckDBAppender appender;

  Filling(DuckDBConnection connection, TableSchema<T> schema, Promise promise) throws SQLException {
    this.schema = schema;
    this.promise = promise;
    this.appender = connection.createAppender(schema.name());
  }

  void add(T row) throws SQLException {
    @Nullable Object[] values = schema.values(row);
    promise.checkNulls(values);
    appender.beginRow();
    for (@Nullable Object value : values) {
      append(value);
    }
    appender.endRow();
  }

  private void append(@Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String text) {
      appender.append(text);
    } else if (value instanceof Integer number) {
      appender.append(number.intValue());
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof Double number) {
      appender.append(number.doubleValue());
    } else {
      appender.append(((Boolean) value).booleanValue());
    }
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
