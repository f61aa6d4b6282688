package pingyi.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import pingyi.engine.EngineException;
import pingyi.warehouse.table.TableSchema;

/** The rows of a query whose columns are those of a table, as they come. */
final class Rows<T extends Record> implements Iterator<T> {
  private final TableSchema<T> schema;
  private final ResultSet results;
  private boolean ahead;

  Rows(TableSchema<T> schema, ResultSet results) throws SQLException {
    this.schema = schema;
    this.results = results;
    this.ahead = results.next();
  }

  @Override
  public boolean hasNext() {
    return ahead;
  }

  @Override
  public T next() {
    if (!ahead) {
      throw new NoSuchElementException();
    }
    try {
      T row = schema.record(values(schema, results));
      ahead = results.next();
      return row;
    } catch (SQLException e) {
      throw new EngineException("The table " + schema.name() + " cannot be read", e);
    }
  }

  /** The values of the current row. */
  static @Nullable Object[] values(TableSchema<?> schema, ResultSet results) throws SQLException {
    @Nullable Object[] values = new Object[schema.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = results.getObject(i + 1);
    }
    return values;
  }
}
