package pingyi.engine.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
  private static final Sql RECORDS = new Sql(TableSchema.of(ReceivedRecord.class));
  private static final Sql VALUES = new Sql(TableSchema.of(ReceivedValue.class));

  /**
   * The lines of one file.
   *
   * @param lines the table in which they are
   * @param records the query that tells its records
   * @param values the queries that tell its cells, one for each column
   */
  private record Kept(String lines, String records, List<String> values) {}

  private final long shortest;
  private final List<Kept> files = new ArrayList<>();
  private int names;

  /**
   * None yet.
   *
   * @param shortest a file with fewer lines is not kept
   */
  KeptLines(long shortest) {
    this.shortest = shortest;
  }

  /** Whether the lines of a file may be kept. */
  synchronized boolean hasRoomFor(BulkFile file) {
    int parts = files.stream().mapToInt(kept -> kept.values().size()).sum();
    return file.lines() >= shortest && parts + file.heading().columns().size() <= MOST_PARTS;
  }

  /** A name for the table of the lines of the next file. */
  synchronized String next() {
    return "bulk_line_" + names++;
  }

  /** Takes in the lines of a file. */
  synchronized void add(String lines, KeptSql sql, Map<BulkColumn, ToldColumn> told) {
    files.add(new Kept(lines, sql.records(lines, told), sql.values(lines, told)));
  }

  /**
   * Shows the kept lines in the received tables, after the rows that are there. They go when these
   * are forgotten.
   */
  void show(Statement statement, Forgetting forgetting) throws SQLException {
    if (files.isEmpty()) {
      return;
    }
    List<String> records = new ArrayList<>(List.of(RECORDS.own()));
    List<String> values = new ArrayList<>(List.of(VALUES.own()));
    for (Kept file : files) {
      records.add(file.records());
      values.addAll(file.values());
    }
    List<String> lines = files.stream().map(Kept::lines).toList();
    show(RECORDS, records, lines, statement, forgetting);
    show(VALUES, values, lines, statement, forgetting);
    forgetting.drop(lines, statement);
  }

  private static void show(
      Sql sql, List<String> selects, List<String> lines, Statement statement, Forgetting forgetting)
      throws SQLException {
    statement.execute(sql.setAside());
    statement.execute(sql.show("CREATE VIEW", selects));
    forgetting.shows(sql.table(), Stream.concat(Stream.of(sql.aside()), lines.stream()).toList());
    forgetting.drop(List.of(sql.aside()), statement);
  }

  /**
   * Runs a statement for the records of one kept file after the other, and first for all others:
   * its connection meanwhile sees no more of the received tables.
   *
   * @return how many rows the statement changed
   */
  long updateEach(Statement connected, String update) throws SQLException {
    if (files.isEmpty()) {
      return connected.executeLargeUpdate(update);
    }
    showAlone(connected, RECORDS.own(), List.of(VALUES.own()));
    long rows = connected.executeLargeUpdate(update);
    for (Kept file : files) {
      showAlone(connected, file.records(), file.values());
      rows += connected.executeLargeUpdate(update);
    }
    return rows;
  }

  /** What is temporary stands before what all connections see, and goes with its connection. */
  private static void showAlone(Statement connected, String records, List<String> values)
      throws SQLException {
    connected.execute(RECORDS.show("CREATE OR REPLACE TEMP VIEW", List.of(records)));
    connected.execute(VALUES.show("CREATE OR REPLACE TEMP VIEW", values));
  }
}
