package pingyi.warehouse.read;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/**
 * Which rows of a table are wanted.
 *
 * @param among the values of which a column must have one
 * @param unequal the values that a column must not have; an empty cell has none
 * @param below the number below which a column must lie
 */
public record Selection(
    Map<String, Set<Object>> among, Map<String, Set<Object>> unequal, Map<String, Integer> below) {
  /** Every row. */
  public static final Selection ALL = new Selection(Map.of(), Map.of(), Map.of());

  /** Copies all. */
  public Selection {
    among = Map.copyOf(among);
    unequal = Map.copyOf(unequal);
    below = Map.copyOf(below);
  }

  /** The rows among these whose column has a value. */
  public Selection with(String column, Object value) {
    return among(column, Set.of(value));
  }

  /** The rows among these whose column has one of some values. */
  public Selection among(String column, Collection<?> values) {
    return new Selection(added(among, column, Set.<Object>copyOf(values)), unequal, below);
  }

  /** The rows among these whose column has none of some values. */
  public Selection without(String column, Object... values) {
    return new Selection(among, added(unequal, column, Set.of(values)), below);
  }

  /** The rows among these whose column has a number below another. */
  public Selection below(String column, int number) {
    return new Selection(among, unequal, added(below, column, number));
  }

  private static <V> Map<String, V> added(Map<String, V> all, String column, V value) {
    Map<String, V> more = new HashMap<>(all);
    if (more.put(column, value) != null) {
      throw new IllegalArgumentException("Two conditions on " + column);
    }
    return more;
  }

  /** Whether a row is wanted. */
  public <T extends Record> boolean holds(TableSchema<T> schema, T row) {
    return holds(column -> schema.value(row, schema.position(column)));
  }

  /** Whether a row with these values is wanted. */
  public boolean holds(Function<String, @Nullable Object> values) {
    for (Map.Entry<String, Set<Object>> one : among.entrySet()) {
      Object value = values.apply(one.getKey());
      if (value == null || !one.getValue().contains(value)) {
        return false;
      }
    }
    for (Map.Entry<String, Set<Object>> one : unequal.entrySet()) {
      Object value = values.apply(one.getKey());
      if (value != null && one.getValue().contains(value)) {
        return false;
      }
    }
    for (Map.Entry<String, Integer> one : below.entrySet()) {
      Object value = values.apply(one.getKey());
      if (!(value instanceof Number number) || number.doubleValue() >= one.getValue()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The same as a condition in DuckDB's words; empty for every row.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  public String where(TableSchema<?> schema) {
    StringBuilder where = new StringBuilder();
    among.forEach(
        (column, values) -> {
          where.append(where.length() == 0 ? " WHERE " : " AND ").append(name(schema, column));
          where.append(" IN (");
          where.append(values.stream().map(Selection::literal).sorted().collect(joining(", ")));
          where.append(values.isEmpty() ? "NULL)" : ")");
        });
    unequal.forEach(
        (column, values) ->
            values.stream()
                .map(Selection::literal)
                .sorted()
                .forEach(
                    value -> {
                      where.append(where.length() == 0 ? " WHERE " : " AND ");
                      where.append(name(schema, column)).append(" IS DISTINCT FROM ").append(value);
                    }));
    below.forEach(
        (column, number) -> {
          where.append(where.length() == 0 ? " WHERE " : " AND ").append(name(schema, column));
          where.append(" < ").append(number);
        });
    return where.toString();
  }

  private static String name(TableSchema<?> schema, String column) {
    return ParquetTables.quote(schema.columns().get(schema.position(column)));
  }

  private static String literal(Object value) {
    return value instanceof String text ? ParquetTables.literal(text) : value.toString();
  }
}
