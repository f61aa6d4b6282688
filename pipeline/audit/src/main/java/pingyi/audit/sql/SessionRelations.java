package pingyi.audit.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.HistoryTable;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.version.LedgerEntry;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.RowTotals;
import pingyi.warehouse.version.TableFacts;
import pingyi.warehouse.version.Version;

/**
 * The relations that a session adds to the stored tables: what was published, what is there, and
 * scores over all versions. Their declaration is {@code relations.sql}.
 */
final class SessionRelations {
  /** Their names. */
  static final Set<String> NAMES =
      Set.of(
          "publication",
          "tables",
          "columns",
          "scores",
          "scores_history",
          "score_revisions",
          "run_accounting",
          "run_file",
          "run_disclosure");

  /** Those that are views over others. */
  static final Set<String> VIEWS = Set.of("scores", "score_revisions");

  /** The functions among them. */
  static final Set<String> FUNCTIONS = Set.of("scores_as_of", "scores_in_run");

  private final Connection connection;

  SessionRelations(Connection connection) {
    this.connection = connection;
  }

  /**
   * Creates and fills them; the tables of the version and of the history are loaded already.
   *
   * @param version the version that is asked
   * @param history all that happened
   */
  void create(Version version, LedgerHistory history) throws SQLException {
    String[] declared = declaration().split("-- views\n");
    try (Statement statement = connection.createStatement()) {
      statement.execute(declared[0]);
      // Appended, not inserted: some four hundred inserts would be felt at the start.
      DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
      try (DuckDBAppender publications = duckdb.createAppender("publication");
          DuckDBAppender tables = duckdb.createAppender("tables");
          DuckDBAppender columns = duckdb.createAppender("columns")) {
        for (Version entry : history.entries()) {
          appendPublication(publications, entry, history);
        }
        for (Class<? extends Record> table : Tables.all()) {
          TableSchema<?> schema = TableSchema.of(table);
          TableFacts stored = version.entry().tables().get(schema.name());
          appendTable(
              tables,
              schema.name(),
              schema.declaration().zh(),
              stored == null ? 0 : stored.rows(),
              schema.declaration().grain());
          appendColumns(columns, schema.name(), schema);
        }
        for (HistoryTable table : HistoryTable.values()) {
          appendTable(tables, table.table(), table.zh(), 0, table.grain());
          appendColumns(columns, table.table(), table.schema());
        }
      }
      String[] made = declared[1].split("-- revisions\n");
      statement.execute(made[0]);
      if (holdsCopy(statement, HistoryTable.SCORES.table())) {
        statement.execute(made[1]);
      }
    }
  }

  private static boolean holdsCopy(Statement statement, String table) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("FROM duckdb_tables() WHERE table_name = '%s'".formatted(table))) {
      return found.next();
    }
  }

  /** The statements that make views and functions over tables that are there. */
  static String views() {
    return declaration().split("-- views\n")[1].split("-- catalogue\n")[0];
  }

  private static String declaration() {
    try (InputStream in = SessionRelations.class.getResourceAsStream("relations.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("relations.sql is part of the program", e);
    }
  }

  private static void appendPublication(
      DuckDBAppender publications, Version version, LedgerHistory history) throws SQLException {
    LedgerEntry entry = version.entry();
    RowTotals rows = entry.facts().rows();
    publications.beginRow();
    publications.append(entry.sequence()).append(entry.runId());
    publications.append(entry.publishedAt().toString()).append(entry.kind().word());
    publications.append(standing(version, history));
    appendNumber(publications, until(history, entry.sequence() - 1));
    appendNumber(publications, until(history, entry.sequence()));
    publications.append(entry.facts().engine()).append(entry.facts().codeVersion());
    publications.append(entry.facts().inputsDigest());
    publications.append(rows.in()).append(rows.published());
    publications.append(rows.quarantined()).append(rows.duplicate());
    appendText(publications, null); // The cause is filled in by relations.sql.
    publications.append(entry.reason());
    appendText(publications, entry.operator());
    publications.append(version.entrySha256());
    publications.endRow();
  }

  private static String standing(Version version, LedgerHistory history) {
    if (!version.entry().kind().publishes()) {
      return "note";
    }
    if (history.purged(version.runId())) {
      return "purged";
    }
    if (history.withdrawal(version.runId()).isPresent()) {
      return "retracted";
    }
    return history.current().filter(current -> current.equals(version)).isPresent()
        ? "current"
        : "superseded";
  }

  // What was current once the entry of a number was written.
  private static Optional<Version> until(LedgerHistory history, long sequence) {
    List<Version> entries =
        history.entries().stream().filter(entry -> entry.sequence() <= sequence).toList();
    return new LedgerHistory(entries).current();
  }

  private static void appendNumber(DuckDBAppender appender, Optional<Version> version)
      throws SQLException {
    if (version.isPresent()) {
      appender.append(version.get().sequence());
    } else {
      appender.appendNull();
    }
  }

  private static void appendText(DuckDBAppender appender, @Nullable String text)
      throws SQLException {
    if (text == null) {
      appender.appendNull();
    } else {
      appender.append(text);
    }
  }

  private static void appendTable(
      DuckDBAppender tables, String name, String zh, long rows, String grain) throws SQLException {
    tables.beginRow();
    tables.append(name).append(zh).append(rows).append(grain);
    tables.endRow();
  }

  private static void appendColumns(DuckDBAppender columns, String table, TableSchema<?> schema)
      throws SQLException {
    for (TableSchema.Field field : schema.fields()) {
      columns.beginRow();
      columns.append(table).append(field.name()).append(field.type().duckdb());
      columns.append(field.nullable()).append(field.zh()).append(field.says());
      columns.endRow();
    }
  }
}
