package pingyi.engine.embedded;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import pingyi.engine.Promise;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.TableSchema.Field;

/** Rows on their way into a table; refuses one with a null where none is allowed. */
final class Feeding<T extends Record> {
  private final TableSchema<T> schema;
  private final Promise promise;
  private final Iterator<T> rows;
  private final Text[] texts;
  private @Nullable Object[] column = {};
  private @Nullable Throwable fault;

  Feeding(TableSchema<T> schema, Promise promise, Iterator<T> rows) {
    this.schema = schema;
    this.promise = promise;
    this.rows = rows;
    this.texts = new Text[schema.fields().size()];
    Arrays.setAll(texts, i -> new Text());
  }

  List<Field> fields() {
    return schema.fields();
  }

  /** Throws again what making a row threw: the driver keeps its message alone. */
  void rethrow() {
    if (fault instanceof RuntimeException own) {
      throw own;
    }
    if (fault instanceof Error own) {
      throw own;
    }
  }

  /** Writes the next rows, as many as there is room for, and says how many. */
  long next(DuckDBDataChunkWriter chunk) {
    try {
      return write(chunk);
    } catch (RuntimeException | Error e) {
      fault = e;
      throw e;
    }
  }

  private int write(DuckDBDataChunkWriter chunk) {
    @Nullable Object[][] taken = new Object[Math.toIntExact(chunk.capacity())][];
    int size = 0;
    while (size < taken.length && rows.hasNext()) {
      @Nullable Object[] values = schema.values(rows.next());
      promise.checkNulls(values);
      taken[size++] = values;
    }
    column = new Object[size];
    for (int i = 0; i < texts.length; i++) {
      for (int row = 0; row < size; row++) {
        column[row] = taken[row][i];
      }
      write(i, chunk.vector(i));
    }
    return size;
  }

  private void write(int position, DuckDBWritableVector vector) {
    switch (fields().get(position).type()) {
      case TEXT -> vector.setStringUtf8Batch(0, texts[position].bytes(column));
      case INTEGER -> each(vector, (row, value) -> vector.setInt(row, (Integer) value));
      case BIGINT -> each(vector, (row, value) -> vector.setLong(row, (Long) value));
      case DOUBLE -> each(vector, (row, value) -> vector.setDouble(row, (Double) value));
      case BOOLEAN -> each(vector, (row, value) -> vector.setBoolean(row, (Boolean) value));
    }
  }

  /** Sets one cell. */
  @FunctionalInterface
  private interface Setting {
    void set(int row, Object value);
  }

  private void each(DuckDBWritableVector vector, Setting setting) {
    for (int row = 0; row < column.length; row++) {
      Object value = column[row];
      if (value == null) {
        vector.setNull(row);
      } else {
        setting.set(row, value);
      }
    }
  }

  /** The texts of a column, of which many follow on themselves. */
  private static final class Text {
    private String last = "";
    private byte[] written = {};

    byte[][] bytes(@Nullable Object[] values) {
      byte[][] bytes = new byte[values.length][];
      for (int i = 0; i < bytes.length; i++) {
        if (values[i] instanceof String text) {
          if (!text.equals(last)) {
            last = text;
            written = text.getBytes(StandardCharsets.UTF_8);
          }
          bytes[i] = written;
        }
      }
      return bytes;
    }
  }
}
