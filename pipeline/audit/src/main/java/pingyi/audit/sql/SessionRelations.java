package pingyi.audit.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.version.LedgerEntry;
import pingyi.warehouse.version.RowTotals;
import pingyi.warehouse.version.TableFacts;
import pingyi.warehouse.version.Version;

/**
 * The relations that a session adds to the stored tables: what was published, and what is there.
 */
final class SessionRelations {
  /** Their names. */
  static final Set<String> NAMES = Set.of("publication", "tables", "columns");

  private static final String CREATE =
      """
      CREATE TABLE publication (run_seq BIGINT, run_id VARCHAR, published_at VARCHAR,
        kind VARCHAR, engine VARCHAR, code_version VARCHAR, rows_in BIGINT, rows_published BIGINT,
        rows_quarantined BIGINT, rows_duplicate BIGINT, reason VARCHAR, operator VARCHAR,
        entry_sha256 VARCHAR);
      COMMENT ON TABLE publication IS '发布记录: One entry of the ledger.';
      CREATE TABLE tables (table_name VARCHAR, zh VARCHAR, rows BIGINT, grain VARCHAR);
      COMMENT ON TABLE tables IS '表清单: One stored table.';
      CREATE TABLE columns (table_name VARCHAR, column_name VARCHAR, type VARCHAR, nullable BOOLEAN,
        zh VARCHAR, sentence VARCHAR);
      COMMENT ON TABLE columns IS '列清单: One column of a stored table.';
      """;

  private final Connection connection;

  SessionRelations(Connection connection) {
    this.connection = connection;
  }

  /**
   * Creates and fills them.
   *
   * @param version the version that is asked
   * @param history all versions
   */
  void create(Version version, List<Version> history) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
    // Appended, not inserted: some four hundred inserts would be felt at the start.
    DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender publications = duckdb.createAppender("publication");
        DuckDBAppender tables = duckdb.createAppender("tables");
        DuckDBAppender columns = duckdb.createAppender("columns")) {
      for (Version published : history) {
        appendPublication(publications, published);
      }
      for (Class<? extends Record> declared : Tables.all()) {
        TableSchema<?> schema = TableSchema.of(declared);
        TableFacts stored = version.entry().tables().get(schema.name());
        tables.beginRow();
        tables.append(schema.name()).append(schema.declaration().zh());
        tables.append(stored == null ? 0 : stored.rows()).append(schema.declaration().grain());
        tables.endRow();
        appendColumns(columns, schema);
      }
    }
  }

  private static void appendPublication(DuckDBAppender publications, Version version)
      throws SQLException {
    LedgerEntry entry = version.entry();
    RowTotals rows = entry.facts().rows();
    publications.beginRow();
    publications.append(entry.sequence()).append(entry.runId());
    publications.append(entry.publishedAt().toString()).append(entry.kind().word());
    publications.append(entry.facts().engine()).append(entry.facts().codeVersion());
    publications.append(rows.in()).append(rows.published());
    publications.append(rows.quarantined()).append(rows.duplicate());
    publications.append(entry.reason());
    String operator = entry.operator();
    if (operator == null) {
      publications.appendNull();
    } else {
      publications.append(operator);
    }
    publications.append(version.entrySha256());
    publications.endRow();
  }

  private static void appendColumns(DuckDBAppender columns, TableSchema<?> schema)
      throws SQLException {
    for (TableSchema.Field field : schema.fields()) {
      columns.beginRow();
      columns.append(schema.name()).append(field.name()).append(field.type().duckdb());
      columns.append(field.nullable()).append(field.zh()).append(field.says());
      columns.endRow();
    }
  }
}
