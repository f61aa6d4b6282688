package pingyi.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.TableSchema.Field;

/** What a declaration promises of a made table: no null where none is allowed, no key twice. */
public final class Promise {
  private final TableSchema<?> schema;
  private final String source;
  private final int[] required;

  /**
   * The promise of one table.
   *
   * @param source the recipe that makes it, as an error names it
   */
  public Promise(TableSchema<?> schema, String source) {
    this.schema = schema;
    this.source = source;
    List<Field> fields = schema.fields();
    this.required =
        IntStream.range(0, fields.size()).filter(i -> !fields.get(i).nullable()).toArray();
  }

  /** Refuses a row with a null where none is allowed. */
  public void checkNulls(@Nullable Object[] row) {
    for (int position : required) {
      if (row[position] == null) {
        throw nullFound(schema.fields().get(position).name(), row);
      }
    }
  }

  /** Refuses rows, given in key order, of which two have the same key. */
  public void checkKeys(List<@Nullable Object[]> ordered) {
    KeyOrder order = new KeyOrder(schema);
    for (int i = 1; i < ordered.size(); i++) {
      if (order.compare(ordered.get(i - 1), ordered.get(i)) == 0) {
        throw keyTwice(ordered.get(i));
      }
    }
  }

  /** The fault of a null in a column that must have a value. */
  public EngineException nullFound(String column, @Nullable Object[] row) {
    return new EngineException(
        "%s: %s.%s is null, which the table does not allow, in the row %s"
            .formatted(source, schema.name(), column, print(row)));
  }

  /** The fault of a key that two rows have. */
  public EngineException keyTwice(@Nullable Object[] row) {
    return new EngineException(
        "%s: two rows of %s have the same key %s, for example the row %s"
            .formatted(source, schema.name(), schema.key(), print(row)));
  }

  private String print(@Nullable Object[] row) {
    List<@Nullable Object> values = Arrays.asList(row);
    return IntStream.range(0, row.length)
        .mapToObj(i -> schema.fields().get(i).name() + "=" + values.get(i))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
