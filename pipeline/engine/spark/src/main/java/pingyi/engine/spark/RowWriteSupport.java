package pingyi.engine.spark;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.TableSchema.Field;

/** Turns the column values of a row into Parquet's events. */
final class RowWriteSupport extends WriteSupport<@Nullable Object[]> {
  private final String name;
  private final List<Field> fields;
  private @Nullable RecordConsumer consumer;

  RowWriteSupport(TableSchema<?> schema) {
    this.name = schema.name();
    this.fields = schema.fields();
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return context();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return context();
  }

  private WriteContext context() {
    List<Type> columns = fields.stream().map(RowWriteSupport::column).toList();
    return new WriteContext(new MessageType(name, columns), Map.of());
  }

  private static Type column(Field field) {
    Repetition repetition = field.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
    return switch (field.type()) {
      case TEXT ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(field.name());
      case INTEGER -> plain(PrimitiveTypeName.INT32, repetition, field);
      case BIGINT -> plain(PrimitiveTypeName.INT64, repetition, field);
      case DOUBLE -> plain(PrimitiveTypeName.DOUBLE, repetition, field);
      case BOOLEAN -> plain(PrimitiveTypeName.BOOLEAN, repetition, field);
    };
  }

  private static Type plain(PrimitiveTypeName type, Repetition repetition, Field field) {
    return Types.primitive(type, repetition).named(field.name());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    this.consumer = recordConsumer;
  }

  @Override
  public void write(@Nullable Object[] values) {
    RecordConsumer out = consumer;
    if (out == null) {
      throw new IllegalStateException("A row came before the file was prepared");
    }
    out.startMessage();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        out.startField(fields.get(i).name(), i);
        write(value, out);
        out.endField(fields.get(i).name(), i);
      }
    }
    out.endMessage();
  }

  private static void write(Object value, RecordConsumer out) {
    if (value instanceof String text) {
      out.addBinary(Binary.fromString(text));
    } else if (value instanceof Integer number) {
      out.addInteger(number);
    } else if (value instanceof Long number) {
      out.addLong(number);
    } else if (value instanceof Double number) {
      out.addDouble(number);
    } else {
      out.addBoolean((Boolean) value);
    }
  }
}
