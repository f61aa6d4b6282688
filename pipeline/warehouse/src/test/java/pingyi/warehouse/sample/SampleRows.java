package pingyi.warehouse.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/** Rows of any declared table: the values say which row and column they stand in. */
public final class SampleRows {
  private SampleRows() {}

  /** Every declared table with the same number of rows. */
  public static TableSet everyTable(int rows) {
    TableSet tables = new TableSet();
    for (Class<? extends Record> table : Tables.all()) {
      put(tables, table, rows);
    }
    return tables;
  }

  /** Some rows of one table; columns that may be null are null in every second row. */
  public static <T extends Record> List<T> of(Class<T> table, int rows) {
    TableSchema<T> schema = TableSchema.of(table);
    return IntStream.range(0, rows).mapToObj(i -> schema.record(values(schema, i))).toList();
  }

  private static <T extends Record> void put(TableSet tables, Class<T> table, int rows) {
    tables.put(table, of(table, rows));
  }

  private static @Nullable Object[] values(TableSchema<?> schema, int row) {
    return schema.fields().stream()
        .map(field -> field.nullable() && row % 2 == 1 ? null : value(schema, field, row))
        .toArray();
  }

  private static Object value(TableSchema<?> schema, TableSchema.Field field, int row) {
    if (field.name().equals("review_year")) {
      return 2021 + (schema.key().size() == 1 ? row : row % 3);
    }
    return switch (field.type()) {
      case TEXT -> field.zh() + "-%05d".formatted(row);
      case INTEGER -> row;
      case BIGINT -> 10_000_000_000L + row;
      case DOUBLE -> row + 0.1;
      case BOOLEAN -> row % 3 == 0;
    };
  }
}
