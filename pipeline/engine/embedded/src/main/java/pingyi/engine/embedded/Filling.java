package pingyi.engine.embedded;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import pingyi.engine.KeyOrder;
import pingyi.engine.Promise;
import pingyi.warehouse.table.TableSchema;

/**
 * Fills a table with its first records, which are all that a short one has; refuses one with a null
 * where none is allowed, and one whose key was there before.
 */
final class Filling<T extends Record> implements AutoCloseable {
  /** A statement that takes rows in or groups by the key costs more than doing so with so many. */
  private static final int MOST = 2_048;

  private final TableSchema<T> schema;
  private final Promise promise;
  private final DuckDBAppender appender;
  private final int[] key;
  private final KeyOrder order;
  private final Set<List<@Nullable Object>> keys = new HashSet<>();
  private final List<T> rows = new ArrayList<>();
  private @Nullable Object @Nullable [] last;
  private boolean ordered = true;

  Filling(DuckDBConnection connection, TableSchema<T> schema, Promise promise) throws SQLException {
    this.schema = schema;
    this.promise = promise;
    this.appender = connection.createAppender(schema.name());
    this.key = schema.key().stream().mapToInt(schema::position).toArray();
    this.order = new KeyOrder(schema);
  }

  /** The number of rows so far. */
  long count() {
    return rows.size();
  }

  /** The rows so far, in key order. */
  List<T> rows() {
    return ordered ? rows : rows.stream().sorted(schema.keyOrder()).toList();
  }

  /** Adds rows until there are no more, or the table is a long one. */
  void addSome(Iterator<T> more) throws SQLException {
    while (rows.size() < MOST && more.hasNext()) {
      add(more.next());
    }
  }

  private void add(T row) throws SQLException {
    @Nullable Object[] values = schema.values(row);
    promise.checkNulls(values);
    if (!keys.add(key(values))) {
      throw promise.keyTwice(values);
    }
    ordered = ordered && (last == null || order.compare(last, values) < 0);
    last = values;
    rows.add(row);
    appender.beginRow();
    for (@Nullable Object value : values) {
      append(value);
    }
    appender.endRow();
  }

  private List<@Nullable Object> key(@Nullable Object[] values) {
    @Nullable Object[] picked = new Object[key.length];
    for (int i = 0; i < key.length; i++) {
      picked[i] = values[key[i]];
    }
    return Arrays.asList(picked);
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
