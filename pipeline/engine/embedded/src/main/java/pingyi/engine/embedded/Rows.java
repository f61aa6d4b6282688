package pingyi.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/** Single rows of a table as a result set holds them. */
final class Rows {
  private Rows() {}

  /** The values of the current row of a result set. */
  static @Nullable Object[] values(TableSchema<?> schema, ResultSet results) throws SQLException {
    @Nullable Object[] values = new Object[schema.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = results.getObject(i + 1);
    }
    return values;
  }
}
