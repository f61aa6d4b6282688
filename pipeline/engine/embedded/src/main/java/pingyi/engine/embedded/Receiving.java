package pingyi.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import pingyi.engine.bulk.BulkSql;
import pingyi.engine.bulk.ToldColumn;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;

/** Takes the lines of one bulk table into the received tables. */
final class Receiving {
  private final DuckDBConnection connection;
  private final BulkFile file;
  private final BulkSql sql;

  Receiving(DuckDBConnection connection, BulkFile file) {
    this.connection = connection;
    this.file = file;
    this.sql = new BulkSql(file);
  }

  /** Is told how many rows a table has got. */
  @FunctionalInterface
  interface Counts {
    void added(Class<? extends Record> table, long rows);
  }

  /**
   * Adds the rows of the file, or keeps its lines, from which they can be told.
   *
   * @param kept takes the lines, if it has room for them
   */
  void into(Counts counts, KeptLines kept) throws SQLException {
    String lines = kept.next();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + lines + " AS " + sql.rows("(" + lines() + ")"));
      statement.execute("CREATE OR REPLACE TEMP VIEW bulk_row AS SELECT * FROM " + lines);
      Map<BulkColumn, ToldColumn> told =
          new TextReading(connection, file).told(sql.textsByColumn());
      boolean keeps =
          kept.hasRoomFor(file) && told.values().stream().allMatch(ToldColumn::fewExceptions);
      // What is told in the expressions of kept lines need not be looked up, but for faults.
      TextReading.store(
          connection,
          told,
          keeps ? text -> text.said().isDoubtful() || text.isMended() : text -> true);
      if (keeps) {
        mend(statement, lines, told);
        kept.add(lines, sql, told);
        long rows = count(statement, lines);
        counts.added(ReceivedRecord.class, rows);
        counts.added(ReceivedValue.class, rows * told.size());
      } else {
        insert(statement, ReceivedRecord.class, List.of(sql.records()), counts);
        insert(statement, ReceivedValue.class, List.of(sql.values()), counts);
      }
      insert(statement, ReceivedProblem.class, sql.problems(doubted(told)), counts);
      statement.execute("DROP VIEW bulk_row");
      statement.execute("DROP TABLE bulk_text");
      if (!keeps) {
        statement.execute("DROP TABLE " + lines);
      }
    }
  }

  private void mend(Statement statement, String lines, Map<BulkColumn, ToldColumn> told)
      throws SQLException {
    for (Map.Entry<BulkColumn, ToldColumn> column : told.entrySet()) {
      Optional<String> mended = column.getValue().mended();
      if (mended.isPresent()) {
        statement.execute("ALTER TABLE " + lines + " ADD COLUMN " + mended.get() + " DOUBLE");
        statement.execute(BulkSql.mend(lines, column.getKey(), mended.get()));
      }
    }
    statement.execute("CREATE OR REPLACE TEMP VIEW bulk_row AS SELECT * FROM " + lines);
  }

  private static Set<BulkColumn> doubted(Map<BulkColumn, ToldColumn> told) {
    return told.entrySet().stream()
        .filter(
            column ->
                column.getValue().texts().stream().anyMatch(text -> text.said().reason() != null))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static long count(Statement statement, String lines) throws SQLException {
    try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + lines)) {
      count.next();
      return count.getLong(1);
    }
  }

  /**
   * Cells that are missing at the end of a line are null, and empty ones are empty text. Lines come
   * in the order of the file, the first after the headings being the second.
   */
  private String lines() {
    return sql.cells().stream()
        .map(cell -> "'" + cell + "': 'VARCHAR'")
        .collect(
            Collectors.joining(
                ", ",
                "SELECT row_number() OVER () + 1 AS row_number, * FROM read_csv('"
                    + file.path().replace("'", "''")
                    + "', header = false, skip = 1, auto_detect = false, delim = ',', quote = '\"',"
                    + " escape = '\"', null_padding = true, nullstr = chr(1), columns = {",
                "})"));
  }

  private static void insert(
      Statement statement, Class<? extends Record> table, List<String> selects, Counts counts)
      throws SQLException {
    for (String select : selects) {
      counts.added(
          table, statement.executeLargeUpdate(new Sql(TableSchema.of(table)).insert(select)));
    }
  }
}
