package pingyi.dashboards.briefing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/** A row with one column changed. */
public final class Copies {
  private Copies() {}

  /** The row with some columns empty. */
  public static <T extends Record> T without(T row, String... components) {
    T copy = row;
    for (String component : components) {
      copy = of(copy, component, null);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  public static <T extends Record> T of(T row, String component, @Nullable Object value) {
    TableSchema<T> schema = TableSchema.of((Class<T>) row.getClass());
    String column = component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    @Nullable Object[] values = schema.values(row);
    values[schema.position(column)] = value;
    return schema.record(values);
  }
}
