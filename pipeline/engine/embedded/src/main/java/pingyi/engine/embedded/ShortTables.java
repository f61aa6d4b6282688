package pingyi.engine.embedded;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.TableSchema;

/**
 * The rows of short tables, in key order, as records filled them or as they were first read. A
 * question to the database takes two milliseconds however few rows it has, and a small run would
 * ask some 160, of which most give back what was handed over before.
 */
final class ShortTables {
  private final Questions questions;
  private final long most;
  private final Map<Class<? extends Record>, List<? extends Record>> kept =
      new ConcurrentHashMap<>();

  /**
   * None yet.
   *
   * @param most no table of more rows is kept
   */
  ShortTables(Questions questions, long most) {
    this.questions = questions;
    this.most = most;
  }

  /** Whether a table of so many rows is kept. */
  boolean keeps(long count) {
    return count <= most;
  }

  /** A table has these rows and no others. */
  <T extends Record> void keep(TableSchema<T> schema, List<T> ordered) {
    if (keeps(ordered.size())) {
      kept.put(schema.row(), List.copyOf(ordered));
    }
  }

  /** A table is no longer there, or has other rows. */
  void forget(TableSchema<?> schema) {
    kept.remove(schema.table());
  }

  /**
   * The rows in key order.
   *
   * @param count how many there are, so few that they are kept
   */
  <T extends Record> List<T> rows(TableSchema<T> schema, long count) {
    return schema.table().equals(schema.row())
        ? whole(schema, count)
        : excerpts(schema, TableSchema.of(schema.table()), Selection.ALL, count).toList();
  }

  /** The wanted rows in key order, for a rule; the selection may name any column of the table. */
  <T extends Record> Iterator<T> wanted(TableSchema<T> schema, Selection wanted, long count) {
    return schema.table().equals(schema.row())
        ? whole(schema, count).stream().filter(row -> wanted.holds(schema, row)).iterator()
        : excerpts(schema, TableSchema.of(schema.table()), wanted, count).iterator();
  }

  @SuppressWarnings("unchecked") // The key is the class of the rows.
  private <T extends Record> List<T> whole(TableSchema<T> schema, long count) {
    List<T> rows = (List<T>) kept.get(schema.row());
    if (rows == null) {
      rows = List.copyOf(questions.rows(schema, count));
      kept.put(schema.row(), rows);
    }
    return rows;
  }

  private <T extends Record, W extends Record> Stream<T> excerpts(
      TableSchema<T> schema, TableSchema<W> table, Selection wanted, long count) {
    int[] positions = schema.columns().stream().mapToInt(table::position).toArray();
    return whole(table, count).stream()
        .filter(row -> wanted.holds(table, row))
        .map(row -> schema.record(picked(table, row, positions)));
  }

  private static <W extends Record> @Nullable Object[] picked(
      TableSchema<W> table, W row, int[] positions) {
    return Arrays.stream(positions).mapToObj(position -> table.value(row, position)).toArray();
  }
}
