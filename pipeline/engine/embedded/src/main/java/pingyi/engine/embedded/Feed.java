package pingyi.engine.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import pingyi.engine.Promise;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.TableSchema.Field;

/**
 * A function of the database that gives the rows of an iterator, so that a statement takes them in
 * some 2,000 at a time, each column side by side. Appended one cell at a time they cost twice as
 * much.
 */
final class Feed implements DuckDBTableFunction<Feeding<?>, Feeding<?>, Feeding<?>> {
  private static final String NAME = "fed_rows";
  private static final int MADE_AT_A_TIME = 20_480;

  private final Map<Long, Feeding<?>> feedings = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  /** Makes the function known to the database of a connection. */
  static Feed in(DuckDBConnection connection) throws SQLException {
    Feed feed = new Feed();
    try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
      function
          .withName(NAME)
          .withParameter(DuckDBColumnType.BIGINT)
          .withFunction(feed)
          .register(connection);
    }
    return feed;
  }

  /**
   * Inserts rows into a table that is there. They are made between the statements, some at a time:
   * a thread of the database that waits for a row costs as much as one that works. While some are
   * inserted the next are made, so that two cores have work and no more than twice as many rows are
   * held.
   *
   * @return how many they are
   * @throws RuntimeException whatever making them threw
   */
  <T extends Record> long into(
      Statement statement, TableSchema<T> schema, Promise promise, Iterator<T> rows)
      throws SQLException {
    try (Insertions insertions = new Insertions(schema.name())) {
      while (rows.hasNext()) {
        List<T> some = new ArrayList<>();
        while (some.size() < MADE_AT_A_TIME && rows.hasNext()) {
          some.add(rows.next());
        }
        insertions.begin(
            () -> insert(statement, schema, new Feeding<>(schema, promise, some.iterator())));
      }
      return insertions.count();
    }
  }

  private long insert(Statement statement, TableSchema<?> schema, Feeding<?> feeding)
      throws SQLException {
    long number = numbers.incrementAndGet();
    feedings.put(number, feeding);
    try {
      return statement.executeLargeUpdate(
          new Sql(schema).insert("SELECT * FROM " + NAME + "(" + number + ")"));
    } catch (SQLException e) {
      feeding.rethrow();
      throw e;
    } finally {
      feedings.remove(number);
    }
  }

  @Override
  public Feeding<?> bind(DuckDBTableFunctionBindInfo call) throws SQLException {
    Feeding<?> feeding = feedings.get(call.getParameter(0).getLong());
    for (Field field : feeding.fields()) {
      call.addResultColumn(field.name(), type(field));
    }
    return feeding;
  }

  private static DuckDBColumnType type(Field field) {
    return switch (field.type()) {
      case TEXT -> DuckDBColumnType.VARCHAR;
      case INTEGER -> DuckDBColumnType.INTEGER;
      case BIGINT -> DuckDBColumnType.BIGINT;
      case DOUBLE -> DuckDBColumnType.DOUBLE;
      case BOOLEAN -> DuckDBColumnType.BOOLEAN;
    };
  }

  @Override
  public Feeding<?> init(DuckDBTableFunctionInitInfo call) {
    // The rows come one after the other, and their order is part of the result.
    call.setMaxThreads(1);
    return call.getBindData();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) {
    Feeding<?> feeding = call.getBindData();
    return feeding.next(chunk);
  }
}
