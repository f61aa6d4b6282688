package pingyi.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;
import pingyi.engine.EngineException;
import pingyi.warehouse.read.SharedTexts;
import pingyi.warehouse.table.ColumnType;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.TableSchema.Field;

/**
 * The rows of a query whose columns are those of a table, as they come: some 2,000 at a time, each
 * column side by side, which costs a third of what a result set does.
 *
 * <p>The driver ends such a result without a word where the query fails on the way, so the rows are
 * counted.
 */
final class Rows<T extends Record> implements Iterator<T> {
  private final TableSchema<T> schema;
  private final DuckDBChunkedResult results;
  private final @Nullable SharedTexts texts;
  private final ColumnType[] types;
  private final boolean[] changing;
  private final @Nullable String[] before;
  private final DuckDBReadableVector[] vectors;
  private long left;
  private int size;
  private int at;

  /**
   * Rows that are looked at and forgotten.
   *
   * @param count how many there are
   */
  Rows(TableSchema<T> schema, DuckDBChunkedResult results, long count) {
    this(schema, results, count, null, new boolean[schema.fields().size()]);
  }

  /** Rows as {@link Sql#forRule} asks for them. */
  static <T extends Record> Rows<T> forRule(
      TableSchema<T> schema, DuckDBChunkedResult results, long count) {
    boolean[] changing = new boolean[schema.fields().size()];
    for (int i = 0; i < changing.length; i++) {
      changing[i] = count >= Sql.LONG && Sql.hasChanges(schema.fields().get(i));
    }
    return new Rows<>(schema, results, count, null, changing);
  }

  /** Rows that are kept, and share their texts. */
  Rows(TableSchema<T> schema, DuckDBChunkedResult results, long count, SharedTexts texts) {
    this(schema, results, count, texts, new boolean[schema.fields().size()]);
  }

  private Rows(
      TableSchema<T> schema,
      DuckDBChunkedResult results,
      long count,
      @Nullable SharedTexts texts,
      boolean[] changing) {
    this.schema = schema;
    this.results = results;
    this.left = count;
    this.texts = texts;
    this.types = schema.fields().stream().map(Field::type).toArray(ColumnType[]::new);
    this.vectors = new DuckDBReadableVector[types.length];
    this.changing = changing;
    this.before = new String[types.length];
  }

  @Override
  public boolean hasNext() {
    while (at == size && results.nextChunk()) {
      DuckDBDataChunkReader chunk = results.chunk();
      Arrays.setAll(vectors, chunk::vector);
      size = Math.toIntExact(chunk.rowCount());
      at = 0;
    }
    if (at == size && left != 0) {
      throw new EngineException(
          "The table " + schema.name() + " cannot be read: it ended " + left + " rows too early");
    }
    return at < size;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    @Nullable Object[] values = new Object[vectors.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(i);
    }
    at++;
    left--;
    return schema.record(values);
  }

  private @Nullable Object value(int column) {
    DuckDBReadableVector vector = vectors[column];
    if (vector.isNull(at)) {
      return before[column];
    }
    return switch (types[column]) {
      case TEXT -> text(column, vector.getString(at));
      case INTEGER -> vector.getInt(at);
      case BIGINT -> vector.getLong(at);
      case DOUBLE -> vector.getDouble(at);
      case BOOLEAN -> vector.getBoolean(at);
    };
  }

  private Object text(int column, String read) {
    if (changing[column]) {
      before[column] = read;
    }
    return texts == null ? read : texts.of(read);
  }

  /** The values of the current row of a result set. */
  static @Nullable Object[] values(TableSchema<?> schema, ResultSet results) throws SQLException {
    @Nullable Object[] values = new Object[schema.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = results.getObject(i + 1);
    }
    return values;
  }
}
