package pingyi.method.recipe;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/** The small tables a rule looks things up in; each engine hands a whole copy to every worker. */
public final class References implements Serializable {
  private static final long serialVersionUID = 1L;

  // Values rather than records: records do not survive every serializer that a cluster may use.
  private final Map<Class<?>, List<@Nullable Object[]>> tables;

  /** Wraps the rows, as column values in stored order, of each table. */
  public References(Map<Class<?>, List<@Nullable Object[]>> tables) {
    this.tables = Map.copyOf(tables);
  }

  /**
   * All rows of a reference table in key order.
   *
   * @throws IllegalArgumentException if the recipe did not declare the table as a reference
   */
  public <T extends Record> List<T> rows(Class<T> table) {
    List<@Nullable Object[]> rows = tables.get(table);
    if (rows == null) {
      throw new IllegalArgumentException(
          TableSchema.of(table).name() + " is not a declared reference of this recipe");
    }
    TableSchema<T> schema = TableSchema.of(table);
    return rows.stream().map(schema::record).toList();
  }
}
