package pingyi.engine.spark;

import java.util.List;
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
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.aggregate.HashAggregateExec;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeExec;
import org.apache.spark.sql.execution.joins.CartesianProductExec;
import org.apache.spark.sql.execution.joins.SortMergeJoinExec;
import org.apache.spark.sql.types.DataTypes;
import scala.Function1;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/** Replaces the operators of a plan, from its leaves up, that are there for more than one task. */
final class OnDriver extends AbstractPartialFunction<SparkPlan, SparkPlan> {
  @Override
  public boolean isDefinedAt(SparkPlan plan) {
    return plan instanceof ShuffleExchangeExec
        || plan instanceof CartesianProductExec
        || plan instanceof HashAggregateExec;
  }

  @Override
  public <A extends SparkPlan, B> B applyOrElse(A plan, Function1<A, B> otherwise) {
    return isDefinedAt(plan) ? (B) replaced(plan) : otherwise.apply(plan);
  }

  private static SparkPlan replaced(SparkPlan plan) {
    if (plan instanceof ShuffleExchangeExec exchange) {
      return new CoalesceExec(1, exchange.child());
    }
    if (plan instanceof HashAggregateExec aggregate) {
      return inOneStep(aggregate);
    }
    return product((CartesianProductExec) plan);
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
    if (!(below instanceof HashAggregateExec first)
        || !all(first, Partial$.MODULE$)
        || !all(last, Final$.MODULE$)
        || first.aggregateExpressions().size() != last.aggregateExpressions().size()
        || !ids(first).equals(ids(last))) {
      return last;
    }
    return new HashAggregateExec(
        last.requiredChildDistributionExpressions(),
        last.isStreaming(),
        last.numShufflePartitions(),
        first.groupingExpressions(),
        seq(
            CollectionConverters.asJava(first.aggregateExpressions()).stream()
                .map(OnDriver::complete)
                .toList()),
        last.aggregateAttributes(),
        0,
        last.resultExpressions(),
        gathered ? new CoalesceExec(1, first.child()) : first.child());
  }

  private static boolean all(HashAggregateExec aggregate, AggregateMode mode) {
    return CollectionConverters.asJava(aggregate.aggregateExpressions()).stream()
        .allMatch(expression -> expression.mode().equals(mode));
  }

  private static List<ExprId> ids(HashAggregateExec aggregate) {
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
