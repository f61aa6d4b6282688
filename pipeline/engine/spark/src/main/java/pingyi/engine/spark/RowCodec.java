package pingyi.engine.spark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.ColumnType;
import pingyi.warehouse.table.TableSchema;

/** The one crossing between records and Spark's rows. */
final class RowCodec<T extends Record> {
  private final TableSchema<T> schema;

  RowCodec(TableSchema<T> schema) {
    this.schema = schema;
  }

  /**
   * The columns in stored order. All may be null as far as Spark knows: a null where none is
   * allowed must reach our own check, which names the row.
   */
  StructType structure() {
    return new StructType(
        schema.fields().stream()
            .map(field -> DataTypes.createStructField(field.name(), type(field.type()), true))
            .toArray(StructField[]::new));
  }

  /** The declared columns of a result, by name, in their declared types. */
  Dataset<Row> select(Dataset<Row> result) {
    if (named(result.schema()).equals(named(structure()))) {
      return result;
    }
    return result.select(
        schema.fields().stream()
            .map(field -> result.col(field.name()).cast(type(field.type())).as(field.name()))
            .toArray(Column[]::new));
  }

  private static List<String> named(StructType structure) {
    return Arrays.stream(structure.fields())
        .map(field -> field.name() + " " + field.dataType().sql())
        .toList();
  }

  /** The columns of the key, up to a number of them. */
  Column[] key(int width) {
    return schema.key().stream().limit(width).map(functions::col).toArray(Column[]::new);
  }

  /** The stored order. */
  Column[] order() {
    return Arrays.stream(key(schema.key().size()))
        .map(Column::asc_nulls_last)
        .toArray(Column[]::new);
  }

  /** The positions of the columns in which no null is allowed. */
  int[] requiredPositions() {
    return IntStream.range(0, schema.fields().size())
        .filter(position -> !schema.fields().get(position).nullable())
        .toArray();
  }

  /** The column values of one of Spark's own rows. */
  @Nullable Object[] values(InternalRow row) {
    @Nullable Object[] values = new Object[schema.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : value(row, i);
    }
    return values;
  }

  private Object value(InternalRow row, int position) {
    return switch (schema.fields().get(position).type()) {
      case TEXT -> row.getUTF8String(position).toString();
      case INTEGER -> row.getInt(position);
      case BIGINT -> row.getLong(position);
      case DOUBLE -> row.getDouble(position);
      case BOOLEAN -> row.getBoolean(position);
    };
  }

  T record(Row row) {
    return schema.record(values(row));
  }

  Row row(T record) {
    return RowFactory.create(schema.values(record));
  }

  static @Nullable Object[] values(Row row) {
    @Nullable Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }

  private static DataType type(ColumnType type) {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case BIGINT -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
    };
  }
}
