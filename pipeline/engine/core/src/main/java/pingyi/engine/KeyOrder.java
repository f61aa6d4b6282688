package pingyi.engine;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/**
 * The stored order of rows given as column values: by key, nulls last, text by code point. Both
 * engines sort text by its UTF-8 bytes, which is the order of code points and not that of {@link
 * String#compareTo}: the two part at characters beyond the basic plane, which rare names contain.
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
      int order = compareValues(left[position], right[position]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compareValues(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == right ? 0 : left == null ? 1 : -1;
    }
    return left instanceof String text
        ? compareCodePoints(text, (String) right)
        : ((Comparable) left).compareTo(right);
  }

  private static int compareCodePoints(String left, String right) {
    int shared = Math.min(left.length(), right.length());
    for (int i = 0; i < shared; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        // A surrogate stands for a character beyond every other char, whatever its own value.
        boolean beyond = Character.isSurrogate(a);
        return beyond == Character.isSurrogate(b) ? Character.compare(a, b) : beyond ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
