package pingyi.warehouse.cite;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/**
 * What a column of a cited row must be.
 *
 * @param values texts, whole numbers or truth values; none where the relation needs none
 */
public record Condition(String column, Relation relation, List<Object> values) {
  /** Copies the values and holds them against the relation. */
  public Condition {
    values = List.copyOf(values);
    boolean right =
        switch (relation) {
          case IN, NOT_IN -> !values.isEmpty();
          case FILLED, EMPTY -> values.isEmpty();
          case AT_MOST, AT_LEAST, EMPTY_OR_AT_LEAST ->
              values.size() == 1 && values.get(0) instanceof Number;
        };
    if (!right) {
      throw new IllegalArgumentException(
          "The condition " + relation + " on " + column + " cannot hold of " + values);
    }
  }

  /** How a column stands to the values. */
  public enum Relation {
    /** Equal to one of them; a null is equal to none. */
    IN,
    /** Equal to none of them; a null is. */
    NOT_IN,
    AT_MOST,
    AT_LEAST,
    EMPTY_OR_AT_LEAST,
    FILLED,
    EMPTY
  }

  /** Whether a stored value fulfils it. */
  public boolean holds(@Nullable Object value) {
    return switch (relation) {
      case IN -> values.stream().anyMatch(one -> same(one, value));
      case NOT_IN -> values.stream().noneMatch(one -> same(one, value));
      case AT_MOST -> value instanceof Number number && number.doubleValue() <= bound();
      case AT_LEAST -> value instanceof Number number && number.doubleValue() >= bound();
      case EMPTY_OR_AT_LEAST ->
          value == null || value instanceof Number number && number.doubleValue() >= bound();
      case FILLED -> value != null;
      case EMPTY -> value == null;
    };
  }

  private double bound() {
    return ((Number) values.get(0)).doubleValue();
  }

  private static boolean same(Object wanted, @Nullable Object value) {
    return wanted instanceof Number one && value instanceof Number other
        ? one.doubleValue() == other.doubleValue()
        : wanted.equals(value);
  }

  /** The condition on a column as SQL. */
  String sql(TableSchema.Field field) {
    return switch (relation) {
      case IN ->
          values.size() == 1 ? column + " = " + literals() : column + " in (" + literals() + ")";
      case NOT_IN -> field.nullable() ? "(" + column + " is null or " + others() + ")" : others();
      case AT_MOST -> column + " <= " + literals();
      case AT_LEAST -> column + " >= " + literals();
      case EMPTY_OR_AT_LEAST -> "(" + column + " is null or " + column + " >= " + literals() + ")";
      case FILLED -> column + " is not null";
      case EMPTY -> column + " is null";
    };
  }

  private String others() {
    return values.size() == 1
        ? column + " <> " + literals()
        : column + " not in (" + literals() + ")";
  }

  private String literals() {
    return values.stream()
        .map(
            value ->
                value instanceof String text ? "'" + text.replace("'", "''") + "'" : "" + value)
        .collect(Collectors.joining(", "));
  }
}
