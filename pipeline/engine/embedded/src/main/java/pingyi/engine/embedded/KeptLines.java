package pingyi.engine.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pingyi.engine.bulk.KeptSql;
import pingyi.engine.bulk.ToldColumn;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;

/**
 * The lines of long bulk tables, kept as they were sent: what a recipe reads of them as received
 * records and cells is made when it reads it, and only what it reads.
 *
 * <p>A column is one part of such a view. Beyond so many parts planning a query would cost more
 * than it saves, and a file that is short costs less to set upright than to plan for.
 */
final class KeptLines {
  private static final int MOST_PARTS = 1_000;

  private final long shortest;
  private final Map<Class<? extends Record>, List<String>> parts = new LinkedHashMap<>();
  private final List<String> kept = new ArrayList<>();
  private int files;

  /**
   * None yet.
   *
   * @param shortest a file with fewer lines is not kept
   */
  KeptLines(long shortest) {
    this.shortest = shortest;
  }

  /** Whether the lines of a file may be kept. */
  boolean hasRoomFor(BulkFile file) {
    int columns = file.heading().columns().size();
    return file.lines() >= shortest
        && parts.getOrDefault(ReceivedValue.class, List.of()).size() + columns <= MOST_PARTS;
  }

  /** A name for the table of the lines of the next file. */
  String next() {
    return "bulk_line_" + files++;
  }

  /** Takes in the lines of a file. */
  void add(String lines, KeptSql sql, Map<BulkColumn, ToldColumn> told) {
    kept.add(lines);
    parts(ReceivedRecord.class).add(sql.records(lines, told));
    parts(ReceivedValue.class).addAll(sql.values(lines, told));
  }

  private List<String> parts(Class<? extends Record> table) {
    return parts.computeIfAbsent(table, key -> new ArrayList<>());
  }

  /**
   * Shows the kept lines in the received tables, after the rows that are there. They go when these
   * are forgotten.
   */
  void show(Statement statement, Forgetting forgetting) throws SQLException {
    List<String> spent = new ArrayList<>(kept);
    for (Map.Entry<Class<? extends Record>, List<String>> table : parts.entrySet()) {
      TableSchema<?> schema = TableSchema.of(table.getKey());
      Sql sql = new Sql(schema);
      for (String each : sql.extend(table.getValue())) {
        statement.execute(each);
      }
      List<String> shown = new ArrayList<>(kept);
      shown.add(sql.extended());
      forgetting.shows(schema.name(), shown);
      spent.add(sql.extended());
    }
    forgetting.drop(spent, statement);
  }
}
