package pingyi.warehouse.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/** The rows of a query whose columns are those of a table, as they come; they share their texts. */
final class ResultRows<T extends Record> implements Iterator<T> {
  /** The database broke off between two rows. */
  static final class BrokenOffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOffException(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private final TableSchema<T> schema;
  private final ResultSet result;
  private final SharedTexts texts = new SharedTexts();
  private final @Nullable Object[] values;
  private boolean ahead;

  ResultRows(TableSchema<T> schema, ResultSet result) throws SQLException {
    this.schema = schema;
    this.result = result;
    this.values = new Object[schema.fields().size()];
    this.ahead = result.next();
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
      for (int i = 0; i < values.length; i++) {
        values[i] = texts.of(result.getObject(i + 1));
      }
      T row = schema.record(values);
      ahead = result.next();
      return row;
    } catch (SQLException e) {
      throw new BrokenOffException(e);
    }
  }
}
