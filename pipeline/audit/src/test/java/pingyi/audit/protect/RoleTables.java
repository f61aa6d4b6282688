package pingyi.audit.protect;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import pingyi.warehouse.read.HistoryTable;
import pingyi.warehouse.table.TableSchema;

/** The tables of a database from which sets are made for roles. */
final class RoleTables {
  private static final List<String> MADE =
      List.of(
          "role_threshold",
          "voter_group",
          "hidden_class",
          "hidden_review",
          "hidden_branch_year",
          "open_year",
          "role_scope");

  private RoleTables() {}

  /** Makes an empty table of a version. */
  static void create(Statement statement, TableSchema<?> schema) throws SQLException {
    statement.execute(creation(schema, schema.name(), ""));
  }

  /** Makes what a session has besides the tables of the version, all of it empty. */
  static void createOthers(Statement statement) throws SQLException {
    for (HistoryTable table : HistoryTable.values()) {
      statement.execute(creation(table.schema(), table.table(), "run_seq BIGINT, "));
    }
    statement.execute("CREATE TABLE publication (run_seq BIGINT, standing VARCHAR)");
    statement.execute("CREATE TABLE tables (table_name VARCHAR)");
    statement.execute("CREATE TABLE columns (table_name VARCHAR)");
  }

  /** Removes what making a set has left, so that another can be made. */
  static void forget(Statement statement) throws SQLException {
    for (String table : MADE) {
      statement.execute("DROP TABLE IF EXISTS " + table);
    }
  }

  private static String creation(TableSchema<?> schema, String name, String before) {
    return schema.fields().stream()
        .map(field -> '"' + field.name() + "\" " + field.type().duckdb())
        .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (" + before, ")"));
  }
}
