package pingyi.warehouse.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/** Reads tables of one version. */
@FunctionalInterface
public interface TableReader {
  /**
   * All rows of a table in key order.
   *
   * @throws IllegalArgumentException if the record is not declared as a table
   */
  <T extends Record> List<T> read(Class<T> table);

  /**
   * The rows whose columns have the given values, in key order. Readers of stored versions read no
   * more than they must.
   *
   * @param values the value by column; a key of {@code review_year} names the partition
   * @throws IllegalArgumentException if the table has no such column
   */
  default <T extends Record> List<T> read(Class<T> table, Map<String, Object> values) {
    TableSchema<T> schema = TableSchema.of(table);
    return read(table).stream()
        .filter(
            row ->
                values.entrySet().stream()
                    .allMatch(
                        value ->
                            value
                                .getValue()
                                .equals(schema.value(row, schema.position(value.getKey())))))
        .toList();
  }

  /**
   * Shows each row that is wanted once, in no order that may be relied on. Readers of stored
   * versions and of engines keep none of them, so that a long table costs no memory.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  default <T extends Record> void each(
      Class<T> table, Selection selection, Consumer<? super T> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    for (T row : read(table)) {
      if (selection.holds(schema, row)) {
        rows.accept(row);
      }
    }
  }

  /**
   * The first of the wanted rows in key order. Readers of stored versions and of engines keep no
   * others.
   *
   * @param most how many rows are given at most
   * @throws IllegalArgumentException if the table has no such column
   */
  default <T extends Record> List<T> first(Class<T> table, Selection selection, int most) {
    TableSchema<T> schema = TableSchema.of(table);
    return read(table).stream().filter(row -> selection.holds(schema, row)).limit(most).toList();
  }

  /**
   * Shows some columns of each row that is wanted once, in no order that may be relied on. Readers
   * of stored versions and of engines read no others, which of a long table costs a tenth.
   *
   * @param columns their names; each row holds their values in this order
   * @throws IllegalArgumentException if the table has no such column
   */
  default <T extends Record> void columns(
      Class<T> table,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    int[] positions = columns.stream().mapToInt(schema::position).toArray();
    each(
        table,
        selection,
        row -> {
          List<@Nullable Object> values = new ArrayList<>(positions.length);
          for (int position : positions) {
            values.add(schema.value(row, position));
          }
          rows.accept(values);
        });
  }
}
