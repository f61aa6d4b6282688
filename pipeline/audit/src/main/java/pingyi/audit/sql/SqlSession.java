package pingyi.audit.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.NumberedRun;
import pingyi.warehouse.read.WarehouseDatabase;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;

/**
 * Questions in SQL to one published version. The data are a copy in memory that is cut off from all
 * files, so that a question can neither change what was published nor read anything else.
 */
public final class SqlSession implements AutoCloseable {
  /** The most rows that one answer shows. */
  static final int MOST_ROWS = 100_000;

  private static final Duration MOST_TIME = Duration.ofSeconds(30);

  private final WarehouseDatabase database;
  private final Version version;
  private final Locale language;
  private final Words words;
  private final SqlGate gate;
  private final Duration mostTime;

  private SqlSession(
      WarehouseDatabase database, Version version, Locale language, Duration mostTime) {
    this.database = database;
    this.version = version;
    this.language = language;
    this.words = new Words(language);
    this.gate = new SqlGate(database.connection(), names(), words);
    this.mostTime = mostTime;
  }

  /**
   * Loads a version.
   *
   * @param history all that happened, for the relations over every version
   * @param language of messages: zh-CN or en
   * @throws pingyi.warehouse.read.DamagedVersionException if its files are not those published
   */
  public static SqlSession open(Version version, LedgerHistory history, Locale language) {
    return open(version, history, language, MOST_TIME);
  }

  static SqlSession open(
      Version version, LedgerHistory history, Locale language, Duration mostTime) {
    WarehouseDatabase database = WarehouseDatabase.open(version, readable(history));
    try {
      new SessionRelations(database.connection()).create(version, history);
      database.lock();
      return new SqlSession(database, version, language, mostTime);
    } catch (SQLException e) {
      database.close();
      throw new IllegalStateException("The session cannot begin: " + e.getMessage(), e);
    }
  }

  // Everything that was published and is still there, retracted or not: the relation publication
  // says which. A purged version has nothing to load.
  private static List<NumberedRun> readable(LedgerHistory history) {
    return history.entries().stream()
        .filter(entry -> entry.entry().kind().publishes() && !history.purged(entry.runId()))
        .map(entry -> new NumberedRun(entry.sequence(), entry))
        .toList();
  }

  /**
   * Answers one question.
   *
   * @return how much was printed; when it is not complete the caller should say so
   * @throws SqlRefusedException if it is not a question, or the database cannot answer it
   * @throws IOException if the answer cannot be written
   */
  public Answered execute(String sql, OutputFormat format, Appendable out) throws IOException {
    gate.check(sql);
    Answer answer = ask(sql);
    format.print(answer, out);
    if (format == OutputFormat.TABLE) {
      String key = answer.complete() ? "rows" : "capped";
      out.append(words.say(key, answer.rows().size())).append('\n');
    }
    return new Answered(answer.rows().size(), answer.complete());
  }

  /**
   * Answers questions line by line until {@code \q} or the end of the input.
   *
   * @throws IOException if the input cannot be read or an answer not be written
   */
  public void prompt(BufferedReader in, Appendable out) throws IOException {
    out.append(words.say("greeting", version.runId(), version.sequence(), version.publishedAt()));
    out.append('\n');
    new SqlPrompt(this, words, language).run(in, out);
  }

  private Answer ask(String sql) {
    long begin = System.nanoTime();
    Connection connection = database.connection();
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) mostTime.toSeconds());
      try (ResultSet result = statement.executeQuery(sql)) {
        return read(result);
      }
    } catch (SQLException e) {
      // A question that was stopped while its rows were fetched does not say so itself.
      boolean stopped = System.nanoTime() - begin >= mostTime.toNanos();
      throw new SqlRefusedException(
          stopped
              ? words.say("timeout", mostTime.toSeconds())
              : words.say("failed", String.valueOf(e.getMessage())),
          e);
    }
  }

  private static Answer read(ResultSet result) throws SQLException {
    ResultSetMetaData shape = result.getMetaData();
    int width = shape.getColumnCount();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      columns.add(shape.getColumnLabel(i));
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    while (result.next()) {
      if (rows.size() == MOST_ROWS) {
        return new Answer(columns, rows, false);
      }
      @Nullable Object[] row = new Object[width];
      for (int i = 0; i < width; i++) {
        row[i] = value(result, i + 1);
      }
      rows.add(row);
    }
    return new Answer(columns, rows, true);
  }

  private static @Nullable Object value(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : result.getString(column);
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>(SessionRelations.NAMES);
    Tables.all().forEach(table -> names.add(TableSchema.of(table).name()));
    return names;
  }

  @Override
  public void close() {
    database.close();
  }
}
