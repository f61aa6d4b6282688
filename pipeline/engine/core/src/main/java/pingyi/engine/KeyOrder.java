package pingyi.engine;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/**
 * The stored order of rows that are given as column values: by the whole key, as {@link
 * TableSchema} compares.
 */
public final class KeyOrder implements Comparator<@Nullable Object[]> {
  private final int[] positions;

  /** The order of a table's rows by its whole key. */
  public KeyOrder(TableSchema<?> schema) {
    this.positions = schema.key().stream().mapToInt(schema::position).toArray();
  }

  @Override
  public int compare(@Nullable Object[] left, @Nullable Object[] right) {
    for (int position : positions) {
      int order = TableSchema.compareValues(left[position], right[position]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
