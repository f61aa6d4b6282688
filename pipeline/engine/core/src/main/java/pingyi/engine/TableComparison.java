package pingyi.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.TableSchema;

/**
 * Compares every cell of a table that was made twice. Keys, text, booleans and whole numbers must
 * be equal; doubles may differ by the rounding of sums taken in another order.
 */
public final class TableComparison {
  private static final double RELATIVE = 1e-9;
  private static final double ABSOLUTE = 1e-12;
  private static final String WHOLE_ROW = "(row)";
  private static final String PRESENT = "present";
  private static final String MISSING = "missing";
  private static final String REPEATED = "repeated";

  /**
   * One cell that differs, or one row that only one side has; then the column is {@code (row)}.
   *
   * @param key the row's key, as {@code column=value} pairs
   */
  public record Difference(String table, String key, String column, String left, String right) {
    @Override
    public String toString() {
      return "%s [%s] %s: %s / %s".formatted(table, key, column, left, right);
    }
  }

  private TableComparison() {}

  /** Compares one table of two readers; {@code engine::read} is a reader. */
  public static <T extends Record> List<Difference> compare(
      Class<T> table, TableReader left, TableReader right) {
    return compare(table, left.read(table), right.read(table));
  }

  /** Compares the rows of one table, in any order. */
  public static <T extends Record> List<Difference> compare(
      Class<T> table, List<T> left, List<T> right) {
    TableSchema<T> schema = TableSchema.of(table);
    List<Difference> differences = new ArrayList<>();
    Map<String, @Nullable Object[]> others = new HashMap<>();
    for (T row : right) {
      @Nullable Object[] values = schema.values(row);
      String key = key(schema, values);
      if (others.put(key, values) != null) {
        differences.add(new Difference(schema.name(), key, WHOLE_ROW, PRESENT, REPEATED));
      }
    }
    for (T row : left) {
      @Nullable Object[] values = schema.values(row);
      String key = key(schema, values);
      @Nullable Object[] other = others.remove(key);
      if (other == null) {
        differences.add(new Difference(schema.name(), key, WHOLE_ROW, PRESENT, MISSING));
      } else {
        compareCells(schema, key, values, other, differences);
      }
    }
    others.keySet().stream()
        .sorted()
        .map(key -> new Difference(schema.name(), key, WHOLE_ROW, MISSING, PRESENT))
        .forEach(differences::add);
    return differences;
  }

  private static void compareCells(
      TableSchema<?> schema,
      String key,
      @Nullable Object[] left,
      @Nullable Object[] right,
      List<Difference> differences) {
    for (int i = 0; i < left.length; i++) {
      if (!same(left[i], right[i])) {
        differences.add(
            new Difference(
                schema.name(),
                key,
                schema.fields().get(i).name(),
                String.valueOf(left[i]),
                String.valueOf(right[i])));
      }
    }
  }

  private static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Double a && right instanceof Double b) {
      return a.equals(b)
          || Math.abs(a - b) <= Math.max(ABSOLUTE, RELATIVE * Math.max(Math.abs(a), Math.abs(b)))
              && !Double.isInfinite(a)
              && !Double.isInfinite(b);
    }
    return Objects.equals(left, right);
  }

  private static String key(TableSchema<?> schema, @Nullable Object[] values) {
    return schema.key().stream()
        .map(column -> column + "=" + values[schema.position(column)])
        .collect(Collectors.joining(", "));
  }
}
