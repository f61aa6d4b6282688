package pingyi.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import pingyi.engine.EngineException;
import pingyi.engine.Promise;
import pingyi.warehouse.table.TableSchema;

/** Whether a made table keeps the promise of its key. */
final class Keys {
  private Keys() {}

  /**
   * Looks for a key that two rows have.
   *
   * @throws EngineException naming such a row
   */
  static void check(DuckDBConnection connection, TableSchema<?> schema, String source) {
    Sql sql = new Sql(schema);
    try (DuckDBConnection checking = connection.duplicate();
        Statement statement = checking.createStatement()) {
      try (ResultSet twice = statement.executeQuery(sql.mayHaveKeyTwice())) {
        if (!twice.next()) {
          return;
        }
      }
      try (ResultSet row = statement.executeQuery(sql.findKeyTwice())) {
        if (row.next()) {
          throw new Promise(schema, source).keyTwice(Rows.values(schema, row));
        }
      }
    } catch (SQLException e) {
      throw new EngineException(
          source + ": the keys of " + schema.name() + " cannot be checked", e);
    }
  }
}
