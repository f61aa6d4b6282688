package pingyi.audit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.version.LedgerEntry;
import pingyi.warehouse.version.RowTotals;
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

  void create(List<Version> history) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
    for (Version version : history) {
      insertPublication(version);
    }
    try (PreparedStatement table = insert("tables", 4);
        PreparedStatement column = insert("columns", 6)) {
      for (Class<? extends Record> declared : Tables.all()) {
        TableSchema<?> schema = TableSchema.of(declared);
        String zh = schema.declaration().zh();
        add(table, schema.name(), zh, count(schema.name()), schema.declaration().grain());
        for (TableSchema.Field field : schema.fields()) {
          String type = field.type().duckdb();
          add(
              column,
              schema.name(),
              field.name(),
              type,
              field.nullable(),
              field.zh(),
              field.says());
        }
      }
      table.executeBatch();
      column.executeBatch();
    }
  }

  private void insertPublication(Version version) throws SQLException {
    LedgerEntry entry = version.entry();
    RowTotals rows = entry.facts().rows();
    try (PreparedStatement publication = insert("publication", 13)) {
      add(
          publication,
          entry.sequence(),
          entry.runId(),
          entry.publishedAt().toString(),
          entry.kind().word(),
          entry.facts().engine(),
          entry.facts().codeVersion(),
          rows.in(),
          rows.published(),
          rows.quarantined(),
          rows.duplicate(),
          entry.reason(),
          entry.operator(),
          version.entrySha256());
      publication.executeBatch();
    }
  }

  private PreparedStatement insert(String table, int width) throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(width - 1) + ")");
  }

  private static void add(PreparedStatement insert, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.addBatch();
  }

  private long count(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM \"" + table + '"')) {
      result.next();
      return result.getLong(1);
    }
  }
}
