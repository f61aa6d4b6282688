package pingyi.engine.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.catalyst.plans.physical.UnknownPartitioning;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A row of a table that the driver holds. It is the same as itself only: Spark hashes and compares
 * the parts of a plan many times, and a plan has its rows among them.
 */
final class HeldRow extends GenericInternalRow {
  /** Up to so many rows a planner sees; the tables of a small run are shorter. */
  private static final int SHOWN = 10_000;

  private HeldRow(Object[] values) {
    super(values);
  }

  /**
   * The rows as a query reads them. Where there are few, its planner sees them: it drops what is
   * found empty, and computes columns and conditions on the way, for each rule and each round anew.
   * Of 49,000 rows that took more than the query (47 CPU seconds of one, and 21 of another); so
   * more of them are handed on in blocks.
   */
  static LogicalPlan plan(
      List<@Nullable Object[]> rows, StructType structure, SparkSession session) {
    Seq<Attribute> columns = columns(structure);
    if (rows.size() <= SHOWN) {
      List<InternalRow> held = rows.stream().<InternalRow>map(HeldRow::of).toList();
      return new LocalRelation(
          columns, CollectionConverters.asScala(held).toSeq(), false, Option.empty());
    }
    List<byte[]> blocks = blocks(rows, structure);
    return new Settled.Shape(session, columns, SinglePartition$.MODULE$, Settled.UNORDERED)
        .plan(
            RowBlocks.unpacked(
                JavaSparkContext.fromSparkContext(session.sparkContext()).parallelize(blocks, 1),
                columns.size()),
            RowBlocks.Size.of(blocks));
  }

  /**
   * The rows with the workers. Sent as objects of their own, each would be written and read one by
   * one by each task that reads them.
   */
  static Settled settled(
      List<@Nullable Object[]> rows, StructType structure, SparkSession session) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    int parts = context.defaultParallelism();
    return Settled.of(
        new Settled.Shape(
            session, columns(structure), new UnknownPartitioning(parts), Settled.UNORDERED),
        context.parallelize(blocks(rows, structure), parts));
  }

  @SuppressWarnings("unchecked")
  private static Seq<Attribute> columns(StructType structure) {
    return (Seq<Attribute>) (Seq<?>) DataTypeUtils.toAttributes(structure);
  }

  private static List<byte[]> blocks(List<@Nullable Object[]> rows, StructType structure) {
    UnsafeProjection packed = UnsafeProjection.create(structure);
    List<byte[]> blocks = new ArrayList<>();
    new RowBlocks.Pack(RowBlocks.Check.NONE)
        .call(ApplyRule.each(rows.iterator(), row -> packed.apply(of(row))))
        .forEachRemaining(blocks::add);
    return blocks;
  }

  private static HeldRow of(@Nullable Object[] row) {
    Object[] values = new Object[row.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = row[i] instanceof String text ? UTF8String.fromString(text) : row[i];
    }
    return new HeldRow(values);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
