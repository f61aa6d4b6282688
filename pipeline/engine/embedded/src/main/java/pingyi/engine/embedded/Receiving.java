package pingyi.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import pingyi.engine.bulk.BulkDoubts;
import pingyi.engine.bulk.BulkSql;
import pingyi.engine.bulk.KeptSql;
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
  private final KeptSql keptSql;

  Receiving(DuckDBConnection connection, BulkFile file) {
    this.connection = connection;
    this.file = file;
    this.sql = new BulkSql(List.of(file));
    this.keptSql = new KeptSql(file);
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
      statement.execute("CREATE OR REPLACE TEMP VIEW bulk_file AS " + sql.files());
      statement.execute("CREATE OR REPLACE TEMP VIEW bulk_column AS " + sql.columns());
      TextReading texts = new TextReading(connection, file);
      Map<BulkColumn, ToldColumn> told = texts.told(keptSql.textsByColumn());
      boolean keeps =
          kept.hasRoomFor(file) && told.values().stream().allMatch(ToldColumn::fewExceptions);
      // What is told in the expressions of kept lines need not be looked up, but for faults.
      texts.store(told, keeps ? text -> text.said().isDoubtful() || text.isMended() : text -> true);
      if (keeps) {
        mend(statement, lines, told);
        kept.add(lines, keptSql, told);
        long rows = count(statement, lines);
        counts.added(ReceivedRecord.class, rows);
        counts.added(ReceivedValue.class, rows * told.size());
      } else {
        insert(statement, ReceivedRecord.class, List.of(sql.records()), counts);
        insert(statement, ReceivedValue.class, List.of(sql.values()), counts);
      }
      insert(statement, ReceivedProblem.class, sql.problems(doubts(told)), counts);
      for (String view : List.of("bulk_row", "bulk_file", "bulk_column")) {
        statement.execute("DROP VIEW " + view);
      }
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
        statement.execute(KeptSql.mend(lines, column.getKey(), mended.get()));
      }
    }
    statement.execute("CREATE OR REPLACE TEMP VIEW bulk_row AS SELECT * FROM " + lines);
  }

  private BulkDoubts doubts(Map<BulkColumn, ToldColumn> told) {
    BulkDoubts doubts = new BulkDoubts();
    told.forEach(
        (column, words) -> words.texts().forEach(text -> doubts.add(file, column, text.said())));
    return doubts;
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
                "SELECT '"
                    + file.fileId()
                    + "' AS file_id, row_number() OVER () + 1 AS row_number, * FROM read_csv('"
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
