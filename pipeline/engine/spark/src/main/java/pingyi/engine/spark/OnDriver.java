package pingyi.engine.spark;

import java.util.List;
import org.apache.spark.rdd.ParallelCollectionRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateMode;
import org.apache.spark.sql.catalyst.expressions.aggregate.Complete$;
import org.apache.spark.sql.catalyst.expressions.aggregate.Final$;
import org.apache.spark.sql.catalyst.expressions.aggregate.Partial$;
import org.apache.spark.sql.catalyst.plans.Inner$;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.LocalTableScanExec;
import org.apache.spark.sql.execution.RDDScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.aggregate.BaseAggregateExec;
import org.apache.spark.sql.execution.aggregate.HashAggregateExec;
import org.apache.spark.sql.execution.aggregate.ObjectHashAggregateExec;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeExec;
import org.apache.spark.sql.execution.joins.CartesianProductExec;
import org.apache.spark.sql.execution.joins.SortMergeJoinExec;
import org.apache.spark.sql.types.DataTypes;
import scala.Function1;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractPartialFunction;

/**
 * Replaces the operators of a plan, from its leaves up, that are there for more than one task, and
 * those for which Spark would search the byte code of its own closures on the way to the workers.
 */
final class OnDriver extends AbstractPartialFunction<SparkPlan, SparkPlan> {
  @Override
  public boolean isDefinedAt(SparkPlan plan) {
    return plan instanceof LocalTableScanExec
        || plan instanceof ShuffleExchangeExec
        || plan instanceof CartesianProductExec
        || plan instanceof HashAggregateExec;
  }

  @Override
  public <A extends SparkPlan, B> B applyOrElse(A plan, Function1<A, B> otherwise) {
    return isDefinedAt(plan) ? (B) replaced(plan) : otherwise.apply(plan);
  }

  private static SparkPlan replaced(SparkPlan plan) {
    if (plan instanceof LocalTableScanExec scan) {
      return inOnePiece(scan);
    }
    if (plan instanceof ShuffleExchangeExec exchange) {
      return new CoalesceExec(1, exchange.child());
    }
    if (plan instanceof HashAggregateExec aggregate) {
      return inOneStep(aggregate);
    }
    return product((CartesianProductExec) plan);
  }

  private static SparkPlan inOnePiece(LocalTableScanExec scan) {
    ClassTag<InternalRow> type = ClassTag$.MODULE$.apply(InternalRow.class);
    RDD<InternalRow> rows =
        new ParallelCollectionRDD<>(
            scan.session().sparkContext(), scan.rows(), 1, Map$.MODULE$.empty(), type);
    return new RDDScanExec(
        scan.output(), rows, "held", SinglePartition$.MODULE$, seq(List.of()), Option.empty());
  }

  /** Spark's own product of two tables compiles code; a join on equal constants does not. */
  private static SparkPlan product(CartesianProductExec product) {
    Seq<Expression> same = seq(List.of(new Literal(1, DataTypes.IntegerType)));
    return new SortMergeJoinExec(
        same, same, Inner$.MODULE$, product.condition(), product.left(), product.right(), false);
  }

  /**
   * An aggregate comes as one of each task's rows and one of what the tasks give; the first
   * compiles code. Where the second follows on the first, one takes all the rows.
   */
  private static SparkPlan inOneStep(HashAggregateExec last) {
    SparkPlan below = last.child();
    boolean gathered = below instanceof CoalesceExec;
    if (gathered) {
      below = ((CoalesceExec) below).child();
    }
    if (!(below instanceof ObjectHashAggregateExec first)
        || !all(first, Partial$.MODULE$)
        || !all(last, Final$.MODULE$)
        || first.aggregateExpressions().size() != last.aggregateExpressions().size()
        || !ids(first).equals(ids(last))) {
      return aggregate(
          last,
          last.groupingExpressions(),
          last.aggregateExpressions(),
          last.initialInputBufferOffset(),
          last.child());
    }
    return aggregate(
        last,
        first.groupingExpressions(),
        seq(
            CollectionConverters.asJava(first.aggregateExpressions()).stream()
                .map(OnDriver::complete)
                .toList()),
        0,
        gathered ? new CoalesceExec(1, first.child()) : first.child());
  }

  /** With the results of another, from other rows; its groups are objects, not pages of memory. */
  private static SparkPlan aggregate(
      HashAggregateExec results,
      Seq<NamedExpression> groups,
      Seq<AggregateExpression> expressions,
      int bufferOffset,
      SparkPlan rows) {
    return new ObjectHashAggregateExec(
        results.requiredChildDistributionExpressions(),
        results.isStreaming(),
        results.numShufflePartitions(),
        groups,
        expressions,
        results.aggregateAttributes(),
        bufferOffset,
        results.resultExpressions(),
        rows);
  }

  private static boolean all(BaseAggregateExec aggregate, AggregateMode mode) {
    return CollectionConverters.asJava(aggregate.aggregateExpressions()).stream()
        .allMatch(expression -> expression.mode().equals(mode));
  }

  private static List<ExprId> ids(BaseAggregateExec aggregate) {
    return CollectionConverters.asJava(aggregate.groupingExpressions()).stream()
        .map(NamedExpression::exprId)
        .toList();
  }

  private static AggregateExpression complete(AggregateExpression partial) {
    return new AggregateExpression(
        partial.aggregateFunction(),
        Complete$.MODULE$,
        partial.isDistinct(),
        partial.filter(),
        partial.resultId());
  }

  private static <T> Seq<T> seq(List<T> list) {
    return CollectionConverters.asScala(list).toSeq();
  }
}
