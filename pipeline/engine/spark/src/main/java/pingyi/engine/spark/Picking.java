package pingyi.engine.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.TableSchema;

/** Takes some rows of a table, and of each the columns that another declaration names. */
record Picking(TableSchema<?> table, Selection wanted) {

  /** Of rows that the driver holds, in their order. */
  Iterator<@Nullable Object[]> of(List<@Nullable Object[]> rows, TableSchema<?> columns) {
    if (wanted.equals(Selection.ALL) && columns.columns().equals(table.columns())) {
      return rows.iterator();
    }
    int[] positions = columns.columns().stream().mapToInt(table::position).toArray();
    return rows.stream()
        .filter(row -> wanted.holds(column -> row[table.position(column)]))
        .map(row -> picked(row, positions))
        .iterator();
  }

  private static @Nullable Object[] picked(@Nullable Object[] row, int[] positions) {
    @Nullable Object[] picked = new Object[positions.length];
    for (int i = 0; i < positions.length; i++) {
      picked[i] = row[positions[i]];
    }
    return picked;
  }

  /** The wanted rows, whole. */
  Dataset<Row> rows(Dataset<Row> frame) {
    Dataset<Row> rows = frame;
    for (var one : wanted.among().entrySet()) {
      rows = rows.filter(functions.col(one.getKey()).isin(one.getValue().toArray()));
    }
    for (var one : wanted.unequal().entrySet()) {
      for (Object value : one.getValue()) {
        rows = rows.filter(functions.not(functions.col(one.getKey()).eqNullSafe(value)));
      }
    }
    for (var one : wanted.below().entrySet()) {
      rows = rows.filter(functions.col(one.getKey()).lt(one.getValue()));
    }
    return rows;
  }

  /** The columns of a declaration. */
  Dataset<Row> columns(Dataset<Row> rows, TableSchema<?> columns) {
    return columns.columns().equals(table.columns())
        ? rows
        : rows.select(columns.columns().stream().map(functions::col).toArray(Column[]::new));
  }
}
