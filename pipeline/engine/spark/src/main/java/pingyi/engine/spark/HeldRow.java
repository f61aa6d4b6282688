package pingyi.engine.spark;

import java.math.BigInteger;
import java.util.List;
import org.apache.spark.rdd.ParallelCollectionRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Statistics;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.math.BigInt;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

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
   * Of 49,000 rows that took more than the query (47 CPU seconds of one, and 21 of another).
   */
  static LogicalPlan plan(
      List<@Nullable Object[]> rows, StructType structure, SparkSession session) {
    Seq<InternalRow> held =
        CollectionConverters.asScala(rows.stream().<InternalRow>map(HeldRow::of).toList()).toSeq();
    @SuppressWarnings("unchecked")
    Seq<Attribute> columns = (Seq<Attribute>) (Seq<?>) DataTypeUtils.toAttributes(structure);
    return rows.size() <= SHOWN
        ? new LocalRelation(columns, held, false, Option.empty())
        : hidden(columns, held, rows.size() * (long) structure.defaultSize(), session);
  }

  private static LogicalPlan hidden(
      Seq<Attribute> columns, Seq<InternalRow> held, long bytes, SparkSession session) {
    ClassTag<InternalRow> type = ClassTag$.MODULE$.apply(InternalRow.class);
    return new LogicalRDD(
        columns,
        new ParallelCollectionRDD<>(session.sparkContext(), held, 1, Map$.MODULE$.empty(), type),
        SinglePartition$.MODULE$,
        CollectionConverters.asScala(List.<SortOrder>of()).toSeq(),
        false,
        Option.empty(),
        session,
        Option.apply(
            new Statistics(
                new BigInt(BigInteger.valueOf(bytes)),
                Option.apply(new BigInt(BigInteger.valueOf(held.size()))),
                Statistics.$lessinit$greater$default$3(),
                false)),
        Option.empty());
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
