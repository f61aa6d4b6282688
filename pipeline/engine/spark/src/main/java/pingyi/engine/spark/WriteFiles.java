package pingyi.engine.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import pingyi.engine.TableFiles;
import pingyi.warehouse.table.TableSchema;

/**
 * Writes the rows of a partition, which come in their stored order, to the file of their year, or
 * all to the one file of the table; gives the names of the files.
 *
 * @param rows of the whole table
 */
record WriteFiles(Class<? extends Record> table, String folder, long rows)
    implements MapPartitionsFunction<Row, String> {

  @Override
  public Iterator<String> call(Iterator<Row> partition) throws IOException {
    TableSchema<?> schema = TableSchema.of(table);
    Ahead ahead = new Ahead(partition);
    List<String> files = new ArrayList<>();
    while (!ahead.done()) {
      Path file;
      Iterator<@Nullable Object[]> belonging;
      if (TableFiles.byYear(schema, rows)) {
        int position = schema.position("review_year");
        int year = ahead.peek().getInt(position);
        file = TableFiles.year(schema, year);
        belonging = ahead.whileYear(position, year);
      } else {
        file = TableFiles.whole(schema);
        belonging = ahead.all();
      }
      ParquetFile.write(schema, belonging, Path.of(folder).resolve(file));
      files.add(file.toString());
    }
    return files.iterator();
  }

  /** Rows of which the next can be looked at before it is taken. */
  private static final class Ahead {
    private final Iterator<Row> rows;
    private @Nullable Row next;

    Ahead(Iterator<Row> rows) {
      this.rows = rows;
      advance();
    }

    boolean done() {
      return next == null;
    }

    Row peek() {
      Row row = next;
      if (row == null) {
        throw new NoSuchElementException();
      }
      return row;
    }

    private void advance() {
      next = rows.hasNext() ? rows.next() : null;
    }

    Iterator<@Nullable Object[]> all() {
      return taking(() -> true);
    }

    Iterator<@Nullable Object[]> whileYear(int position, int year) {
      return taking(() -> peek().getInt(position) == year);
    }

    private Iterator<@Nullable Object[]> taking(BooleanSupplier belongs) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return !done() && belongs.getAsBoolean();
        }

        @Override
        public @Nullable Object[] next() {
          @Nullable Object[] values = RowCodec.values(peek());
          advance();
          return values;
        }
      };
    }
  }
}
