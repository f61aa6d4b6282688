package pingyi.engine.spark;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Statistics;
import org.apache.spark.sql.catalyst.plans.physical.Partitioning;
import org.apache.spark.sql.catalyst.plans.physical.PartitioningCollection;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.execution.SQLExecution$;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import scala.Function0;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.math.BigInt;

/**
 * Rows that were computed once and whose history is cut off. How they lie with the workers, and how
 * many they are, is known to later plans: what is parted by a column already is not sent again, and
 * what is short is copied to everybody.
 *
 * @param blocks what the workers hold
 * @param rows the rows in them
 * @param size how much that is
 * @param plan how a query reads it
 */
record Settled(
    JavaRDD<byte[]> blocks, JavaRDD<InternalRow> rows, RowBlocks.Size size, LogicalPlan plan) {
  /** What says nothing of an order. */
  static final Seq<SortOrder> UNORDERED =
      CollectionConverters.asScala(List.<SortOrder>of()).toSeq();

  /**
   * Computes the rows of a query. With {@code spark.checkpoint.dir} set they are kept in that
   * folder and outlive a lost worker; without it the workers keep them.
   *
   * <p>Not as {@code Dataset.localCheckpoint}, which keeps the rows one by one, tells a listener
   * that nobody reads of every stage, and guesses the size of a table from that of the tables it
   * was made of.
   */
  static Settled of(Dataset<?> query, RowBlocks.Check check) {
    return planned(
        query.sparkSession(),
        () -> {
          SparkPlan physical = query.queryExecution().executedPlan();
          // First, for a plan may become another while it runs, and leave its rows parted
          // otherwise.
          JavaRDD<InternalRow> rows = physical.execute().toJavaRDD();
          SparkPlan last =
              physical instanceof AdaptiveSparkPlanExec adaptive
                  ? adaptive.executedPlan()
                  : physical;
          return of(
              new Shape(
                  query.sparkSession(),
                  query.logicalPlan().output(),
                  first(last.outputPartitioning()),
                  last.outputOrdering()),
              rows.mapPartitions(new RowBlocks.Pack(check)));
        });
  }

  /** Runs what runs plans, with the settings of a session on every worker. */
  static <T> T planned(SparkSession session, Function0<T> work) {
    return SQLExecution$.MODULE$.withSQLConfPropagated(session, work);
  }

  /**
   * How rows lie with the workers.
   *
   * @param columns theirs
   * @param partitioning by which of them they are parted
   * @param order in which each part is
   */
  record Shape(
      SparkSession session,
      Seq<Attribute> columns,
      Partitioning partitioning,
      Seq<SortOrder> order) {

    /** How a query reads rows that lie so. */
    LogicalPlan plan(JavaRDD<InternalRow> rows, RowBlocks.Size size) {
      return new LogicalRDD(
          columns,
          rows.rdd(),
          partitioning,
          order,
          false,
          Option.empty(),
          session,
          Option.apply(
              new Statistics(
                  number(size.bytes()),
                  Option.apply(number(size.rows())),
                  Statistics.$lessinit$greater$default$3(),
                  false)),
          Option.empty());
    }
  }

  /** Computes blocks of rows. */
  static Settled of(Shape shape, JavaRDD<byte[]> blocks) {
    if (shape.session().sparkContext().getCheckpointDir().isDefined()) {
      blocks.rdd().checkpoint();
      blocks.rdd().doCheckpoint();
    } else {
      blocks.persist(StorageLevel.MEMORY_AND_DISK());
      blocks.rdd().localCheckpoint();
    }
    RowBlocks.Size size =
        blocks.map(RowBlocks.Size::of).collect().stream()
            .reduce(RowBlocks.Size.NONE, RowBlocks.Size::and);
    JavaRDD<InternalRow> rows = RowBlocks.unpacked(blocks, shape.columns().size());
    return new Settled(blocks, rows, size, shape.plan(rows, size));
  }

  /** The values of all rows, at the driver; they come in blocks, not as objects of their own. */
  Iterator<@Nullable Object[]> collected(RowCodec<?> codec) {
    return ApplyRule.each(
        new RowBlocks.Unpack(plan.output().size()).call(blocks.collect().iterator()),
        codec::values);
  }

  /** The rows as a query reads them. */
  Dataset<Row> frame(SparkSession session) {
    return Dataset.ofRows(session, plan);
  }

  /** Of several ways to say the same a plan without history takes one. */
  private static Partitioning first(Partitioning partitioning) {
    return partitioning instanceof PartitioningCollection several
        ? first(several.partitionings().head())
        : partitioning;
  }

  private static BigInt number(long number) {
    return new BigInt(BigInteger.valueOf(number));
  }
}
