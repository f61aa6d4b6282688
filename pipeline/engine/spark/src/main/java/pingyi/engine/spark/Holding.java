package pingyi.engine.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
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
  private final RowCodec<?> codec;
  private final Promise promise;

  Holding(Planning planning, int smallRows, TableSchema<?> schema, String source) {
    this.planning = planning;
    this.smallRows = smallRows;
    this.schema = schema;
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
    Dataset<Row> rows = settle(planning.spread(), planning.spread(result));
    long count = checkNulls(rows);
    if (count <= smallRows) {
      return ofRows(rows.collectAsList().stream().map(RowCodec::values).iterator());
    }
    checkKeys(rows);
    return new SpreadTable(schema, rows, count);
  }

  private SmallTable small(List<@Nullable Object[]> ordered) {
    return new SmallTable(schema, ordered, HeldRow.relation(ordered, codec.structure()));
  }

  private SpreadTable spread(List<@Nullable Object[]> ordered) {
    SparkSession session = planning.spread();
    List<Row> rows = ordered.stream().map(RowFactory::create).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    Dataset<Row> frame = session.createDataFrame(context.parallelize(rows), codec.structure());
    return new SpreadTable(schema, settle(session, frame), ordered.size());
  }

  /**
   * Computes the rows and cuts their history off. With {@code spark.checkpoint.dir} set they are
   * kept in that folder and outlive a lost worker; without it the workers keep them.
   */
  private static Dataset<Row> settle(SparkSession session, Dataset<Row> rows) {
    return session.sparkContext().getCheckpointDir().isDefined()
        ? rows.checkpoint()
        : rows.localCheckpoint();
  }

  private long checkNulls(Dataset<Row> rows) {
    String[] required = codec.required();
    Column[] nulls =
        Arrays.stream(required)
            .map(column -> functions.count_if(functions.col(column).isNull()))
            .toArray(Column[]::new);
    Row counts = rows.agg(functions.count(functions.lit(1)), nulls).head();
    for (int i = 0; i < required.length; i++) {
      if (counts.getLong(i + 1) > 0) {
        Row row = rows.where(functions.col(required[i]).isNull()).head();
        throw promise.nullFound(required[i], RowCodec.values(row));
      }
    }
    return counts.getLong(0);
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
