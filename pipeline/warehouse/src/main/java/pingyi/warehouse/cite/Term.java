package pingyi.warehouse.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/**
 * Some cells of one table and what is taken of them.
 *
 * @param table the record of the table
 * @param column a column of it
 * @param where all of them must hold
 */
public record Term(
    Class<? extends Record> table, Measure measure, String column, List<Condition> where) {
  /** Copies the list and refuses what is no column of the table. */
  public Term {
    where = List.copyOf(where);
    TableSchema<?> schema = TableSchema.of(table);
    schema.position(column);
    where.forEach(condition -> schema.position(condition.column()));
  }

  /** A cell of a row. */
  public static <T extends Record> Term cell(T row, String column) {
    @SuppressWarnings("unchecked")
    TableSchema<T> schema = TableSchema.of((Class<T>) row.getClass());
    List<Condition> where = new ArrayList<>();
    for (String key : schema.key()) {
      @Nullable Object value = schema.value(row, schema.position(key));
      where.add(
          value == null
              ? new Condition(key, Condition.Relation.EMPTY, List.of())
              : new Condition(key, Condition.Relation.IN, List.of(value)));
    }
    return new Term(schema.row(), Measure.VALUE, column, where);
  }

  /** All rows of a table, to be narrowed. */
  public static Term of(Measure measure, Class<? extends Record> table, String column) {
    return new Term(table, measure, column, List.of());
  }

  /** How many rows a table has, to be narrowed. */
  public static Term count(Class<? extends Record> table) {
    return of(Measure.COUNT, table, TableSchema.of(table).key().get(0));
  }

  /** Only rows whose column is one of the values. */
  public Term where(String column, Object... values) {
    return and(new Condition(column, Condition.Relation.IN, List.of(values)));
  }

  /** Only rows whose column is none of the values. */
  public Term not(String column, Object... values) {
    return and(new Condition(column, Condition.Relation.NOT_IN, List.of(values)));
  }

  /** Only rows whose column is filled. */
  public Term filled(String column) {
    return and(new Condition(column, Condition.Relation.FILLED, List.of()));
  }

  /** Only rows that fulfil one more condition. */
  public Term and(Condition condition) {
    List<Condition> more = new ArrayList<>(where);
    more.add(condition);
    return new Term(table, measure, this.column, more);
  }

  /** The table's name. */
  public String tableName() {
    return TableSchema.of(table).name();
  }

  /** The conditions as SQL; empty text where every row is meant. */
  public String condition() {
    TableSchema<?> schema = TableSchema.of(table);
    return where.stream()
        .map(one -> one.sql(schema.fields().get(schema.position(one.column()))))
        .collect(Collectors.joining(" and "));
  }

  /** The term as one query. */
  public String sql() {
    String condition = condition();
    return "select "
        + measure.sql(column)
        + " from "
        + tableName()
        + (condition.isEmpty() ? "" : " where " + condition);
  }
}
