package pingyi.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import pingyi.engine.EngineException;
import pingyi.warehouse.read.SharedTexts;
import pingyi.warehouse.table.TableSchema;

/** The rows of a query whose columns are those of a table, as they come. */
final class Rows<T extends Record> implements Iterator<T> {
  private final TableSchema<T> schema;
  private final ResultSet results;
  private final @Nullable SharedTexts texts;
  private boolean ahead;

  /** Rows that are looked at and forgotten. */
  Rows(TableSchema<T> schema, ResultSet results) throws SQLException {
    this(schema, results, null);
  }

  /** Rows that are kept, and share their texts. */
  Rows(TableSchema<T> schema, ResultSet results, @Nullable SharedTexts texts) throws SQLException {
    this.texts = texts;
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
      @Nullable Object[] values = values(schema, results);
      if (texts != null) {
        Arrays.setAll(values, i -> texts.of(values[i]));
      }
      T row = schema.record(values);
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
