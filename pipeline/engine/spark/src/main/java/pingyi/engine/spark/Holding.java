package pingyi.engine.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import pingyi.engine.KeyOrder;
import pingyi.engine.Promise;
import pingyi.warehouse.table.TableSchema;

/**
 * Takes the rows of a table in: checks what its declaration promises, and decides who holds them.
 * Either way the rows are computed once and later queries do not know where they came from;
 * otherwise the last of forty tables would carry the plans of all before it.
 */
final class Holding {
  private final Planning planning;
  private final int smallRows;
  private final TableSchema<?> schema;
  private final String source;
  private final RowCodec<?> codec;
  private final Promise promise;

  Holding(Planning planning, int smallRows, TableSchema<?> schema, String source) {
    this.planning = planning;
    this.smallRows = smallRows;
    this.schema = schema;
    this.source = source;
    this.codec = new RowCodec<>(schema);
    this.promise = new Promise(schema, source);
  }

  /** Takes rows that the driver has. */
  HeldTable ofRows(Iterator<@Nullable Object[]> rows) {
    List<@Nullable Object[]> ordered = new ArrayList<>();
    while (rows.hasNext()) {
      @Nullable Object[] row = rows.next();
      promise.checkNulls(row);
      ordered.add(row);
    }
    ordered.sort(new KeyOrder(schema));
    promise.checkKeys(ordered);
    return ordered.size() <= smallRows ? small(ordered) : spread(ordered);
  }

  /** Takes a result whose inputs are all small, without a job if it is small too. */
  HeldTable ofSmallQuery(Dataset<Row> result) {
    List<@Nullable Object[]> rows = new DriverQuery(planning.small(), result).rows(smallRows + 1);
    return rows.size() <= smallRows ? ofRows(rows.iterator()) : ofSpreadQuery(result);
  }

  /** Takes a result of any size. */
  HeldTable ofSpreadQuery(Dataset<Row> result) {
    return of(
        Settled.of(
            (org.apache.spark.sql.classic.Dataset<Row>) planning.spread(result),
            new RowBlocks.NoNulls(schema.row(), source)));
  }

  /** Takes rows that the workers have and of which no null is one too many. */
  HeldTable of(Settled settled) {
    if (settled.size().rows() <= smallRows) {
      return ofRows(settled.collected(codec));
    }
    SpreadTable table = spread(settled);
    if (KeyHashes.repeated(settled.rows(), schema)) {
      checkKeys(table.frame());
    }
    return table;
  }

  private SpreadTable spread(Settled settled) {
    return new SpreadTable(
        schema, settled.blocks(), settled.frame(planning.spread()), settled.size().rows());
  }

  private SmallTable small(List<@Nullable Object[]> ordered) {
    return new SmallTable(
        schema, ordered, HeldRow.plan(ordered, codec.structure(), planning.any()));
  }

  private SpreadTable spread(List<@Nullable Object[]> ordered) {
    planning.expect(ordered.size());
    return spread(HeldRow.settled(ordered, codec.structure(), planning.spread()));
  }

  private void checkKeys(Dataset<Row> rows) {
    Column[] key = codec.key(schema.key().size());
    List<Row> twice =
        rows.groupBy(key)
            .agg(functions.count(functions.lit(1)).as("rows_of_key"))
            .where("rows_of_key > 1")
            .limit(1)
            .collectAsList();
    if (!twice.isEmpty()) {
      Column same = functions.lit(true);
      for (int i = 0; i < key.length; i++) {
        same = same.and(key[i].eqNullSafe(twice.get(0).get(i)));
      }
      throw promise.keyTwice(RowCodec.values(rows.where(same).head()));
    }
  }
}
