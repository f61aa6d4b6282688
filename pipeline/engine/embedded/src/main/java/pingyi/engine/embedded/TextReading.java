package pingyi.engine.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;
import pingyi.engine.bulk.ToldColumn;
import pingyi.engine.bulk.ToldColumn.ToldText;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.method.bulk.BulkText;

/** Asks the rule of a bulk table what each different text of its columns says. */
final class TextReading {
  private final DuckDBConnection connection;
  private final BulkFile file;

  TextReading(DuckDBConnection connection, BulkFile file) {
    this.connection = connection;
    this.file = file;
  }

  /**
   * What the texts of each column say.
   *
   * @param texts the query of places, texts and the numbers that the engine reads in them
   */
  Map<BulkColumn, ToldColumn> told(String texts) throws SQLException {
    Map<Integer, BulkColumn> columns = new LinkedHashMap<>();
    Map<BulkColumn, ToldColumn> told = new LinkedHashMap<>();
    for (BulkColumn column : file.heading().columns()) {
      columns.put(column.index(), column);
      told.put(column, new ToldColumn(column));
    }
    try (DuckDBPreparedStatement statement =
            connection.prepareStatement(texts).unwrap(DuckDBPreparedStatement.class);
        DuckDBChunkedResult found = statement.query()) {
      while (found.nextChunk()) {
        DuckDBDataChunkReader chunk = found.chunk();
        DuckDBReadableVector positions = chunk.vector(0);
        for (int row = 0; row < chunk.rowCount(); row++) {
          BulkColumn column = Objects.requireNonNull(columns.get(positions.getInt(row)));
          Objects.requireNonNull(told.get(column)).add(told(column, chunk, row));
        }
      }
    }
    return told;
  }

  private ToldText told(BulkColumn column, DuckDBDataChunkReader chunk, int row) {
    String text = chunk.vector(1).getString(row);
    DuckDBReadableVector plain = chunk.vector(2);
    return new ToldText(
        text,
        plain.isNull(row) ? Optional.empty() : Optional.of(plain.getDouble(row)),
        file.rule().read(column, text));
  }

  /** Makes {@code bulk_text} of some of the texts. */
  void store(Map<BulkColumn, ToldColumn> told, Predicate<ToldText> wanted) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE bulk_text (file_id VARCHAR, position INTEGER, text VARCHAR, status VARCHAR,"
              + " number DOUBLE, qualifier VARCHAR, voter_class VARCHAR, reason VARCHAR)");
    }
    try (DuckDBAppender appender = connection.createAppender("temp", "main", "bulk_text")) {
      for (Map.Entry<BulkColumn, ToldColumn> column : told.entrySet()) {
        for (ToldText text : column.getValue().texts()) {
          if (wanted.test(text)) {
            append(appender, column.getKey(), text);
          }
        }
      }
    }
  }

  private void append(DuckDBAppender appender, BulkColumn column, ToldText text)
      throws SQLException {
    BulkText said = text.said();
    appender.beginRow();
    appender.append(file.fileId());
    appender.append(column.index());
    appender.append(text.text());
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
}
