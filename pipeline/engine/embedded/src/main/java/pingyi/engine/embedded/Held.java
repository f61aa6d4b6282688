package pingyi.engine.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import pingyi.engine.EngineException;
import pingyi.warehouse.table.TableSchema;

/** Which tables are there, and how long they are. */
final class Held {
  private final Workers workers;
  private final Forgetting forgetting = new Forgetting();

  /** The rows of each table that is kept, as its filling counted them. */
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  /** No less than the rows of each table that is not kept. */
  private final Map<String, Long> passedOn = new ConcurrentHashMap<>();

  /** None yet; the workers are told of long ones. */
  Held(Workers workers) {
    this.workers = workers;
  }

  Forgetting forgetting() {
    return forgetting;
  }

  /** A table is there. */
  void keep(TableSchema<?> table, long rows) throws SQLException {
    counts.put(table.name(), rows);
    workers.expect(rows);
  }

  /** A table has got more rows. */
  void add(Class<? extends Record> table, long rows) {
    counts.merge(TableSchema.of(table).name(), rows, Long::sum);
  }

  /** A table is a view of some others; it has no more rows than the longest of them. */
  void passOn(TableSchema<?> table, List<Class<? extends Record>> inputs, long longest) {
    forgetting.shows(
        table.name(), inputs.stream().map(input -> TableSchema.of(input).name()).toList());
    passedOn.put(table.name(), longest);
  }

  /** No less than the rows of a table. */
  long atMost(TableSchema<?> table) {
    Long rows = passedOn.get(table.name());
    return rows == null ? kept(table) : rows;
  }

  /**
   * The rows of a table.
   *
   * @param counted counts those of a table that is not kept
   */
  long count(TableSchema<?> table, LongSupplier counted) {
    return passedOn.containsKey(table.name())
        ? counts.computeIfAbsent(table.name(), name -> counted.getAsLong())
        : kept(table);
  }

  private long kept(TableSchema<?> table) {
    Long rows = counts.get(table.name());
    if (rows == null) {
      throw new EngineException("The table " + table.name() + " is not there");
    }
    return rows;
  }

  /** A table is no longer there, nor is what only it showed. */
  void forget(TableSchema<?> table, Statement statement) throws SQLException {
    counts.remove(table.name());
    passedOn.remove(table.name());
    forgetting.drop(List.of(table.name()), statement);
  }
}
