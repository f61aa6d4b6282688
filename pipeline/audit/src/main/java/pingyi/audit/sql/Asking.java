package pingyi.audit.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a question that passed the gate to a database, within limits. */
final class Asking {
  private static final int CELL_BYTES = 8;

  private final Connection connection;
  private final Limits limits;
  private final Words words;

  Asking(Connection connection, Limits limits, Words words) {
    this.connection = connection;
    this.limits = limits;
    this.words = words;
  }

  Answer ask(String sql) {
    long begin = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) Math.max(1, limits.time().toSeconds()));
      try (ResultSet result = statement.executeQuery(sql)) {
        return read(result);
      }
    } catch (SQLException e) {
      // A question that was stopped while its rows were fetched does not say so itself.
      boolean stopped = System.nanoTime() - begin >= limits.time().toNanos();
      throw new SqlRefusedException(
          stopped
              ? words.say("timeout", limits.time().toSeconds())
              : words.say("failed", String.valueOf(e.getMessage())),
          e);
    }
  }

  private Answer read(ResultSet result) throws SQLException {
    ResultSetMetaData shape = result.getMetaData();
    int width = shape.getColumnCount();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      columns.add(shape.getColumnLabel(i));
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    long bytes = 0;
    while (result.next()) {
      @Nullable Object[] row = new Object[width];
      for (int i = 0; i < width; i++) {
        row[i] = value(result, i + 1);
        bytes += CELL_BYTES + (row[i] instanceof String text ? text.length() * 3L : 0);
      }
      if (rows.size() == limits.rows() || bytes > limits.bytes()) {
        return new Answer(columns, rows, false);
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
}
