package pingyi.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import pingyi.engine.bulk.BulkSql;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.method.bulk.BulkText;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;

/** Takes the lines of one bulk table into the received tables. */
final class Receiving {
  private final DuckDBConnection connection;
  private final BulkFile file;
  private final BulkSql sql;
  private final Set<BulkColumn> doubted = new HashSet<>();

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

  void into(Counts counts) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TEMP TABLE bulk_line AS " + lines());
      // Lines are kept in the order of the file, so their places there are their numbers.
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE bulk_row AS "
              + sql.rows("(SELECT rowid + 2 AS row_number, * FROM bulk_line)"));
      statement.execute("DROP TABLE bulk_line");
      readTexts(statement);
      insert(statement, ReceivedRecord.class, List.of(sql.records()), counts);
      insert(statement, ReceivedValue.class, List.of(sql.values()), counts);
      insert(statement, ReceivedProblem.class, sql.problems(doubted), counts);
      statement.execute("DROP TABLE bulk_row");
      statement.execute("DROP TABLE bulk_text");
    }
  }

  /** Cells that are missing at the end of a line are null, and empty ones are empty text. */
  private String lines() {
    return sql.cells().stream()
        .map(cell -> "'" + cell + "': 'VARCHAR'")
        .collect(
            Collectors.joining(
                ", ",
                "SELECT * FROM read_csv('"
                    + file.path().replace("'", "''")
                    + "', header = false, skip = 1, auto_detect = false, delim = ',', quote = '\"',"
                    + " escape = '\"', null_padding = true, nullstr = chr(1), columns = {",
                "})"));
  }

  private void readTexts(Statement statement) throws SQLException {
    statement.execute(
        "CREATE OR REPLACE TEMP TABLE bulk_text (position INTEGER, text VARCHAR, status VARCHAR,"
            + " number DOUBLE, qualifier VARCHAR, voter_class VARCHAR, reason VARCHAR)");
    Map<BulkColumn, List<String>> texts = texts(statement);
    try (DuckDBAppender appender = connection.createAppender("temp", "main", "bulk_text")) {
      for (Map.Entry<BulkColumn, List<String>> column : texts.entrySet()) {
        for (String text : column.getValue()) {
          append(appender, column.getKey(), text);
        }
      }
    }
  }

  // All of them before the first is appended: a connection does one or the other.
  private Map<BulkColumn, List<String>> texts(Statement statement) throws SQLException {
    Map<Integer, BulkColumn> columns =
        file.heading().columns().stream()
            .collect(Collectors.toMap(BulkColumn::index, column -> column));
    Map<BulkColumn, List<String>> texts = new LinkedHashMap<>();
    try (ResultSet found = statement.executeQuery(sql.texts())) {
      while (found.next()) {
        BulkColumn column = Objects.requireNonNull(columns.get(found.getInt(1)));
        texts.computeIfAbsent(column, key -> new ArrayList<>()).add(found.getString(2));
      }
    }
    return texts;
  }

  private void append(DuckDBAppender appender, BulkColumn column, String text) throws SQLException {
    BulkText said = file.rule().read(column, text);
    if (said.reason() != null) {
      doubted.add(column);
    }
    appender.beginRow();
    appender.append(column.index());
    appender.append(text);
    appender.append(said.status());
    Double number = said.number();
    if (number == null) {
      appender.appendNull();
    } else {
      appender.append(number.doubleValue());
    }
    append(appender, said.qualifier());
    append(appender, said.voterClass());
    append(appender, said.reason());
    appender.endRow();
  }

  private static void append(DuckDBAppender appender, @Nullable String text) throws SQLException {
    if (text == null) {
      appender.appendNull();
    } else {
      appender.append(text);
    }
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
