package pingyi.engine.spark;

import java.util.Iterator;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import pingyi.engine.RuleOutput;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.TableSchema;

/** Applies a rule to the rows of one partition, on a worker. */
final class ApplyRule {
  private ApplyRule() {}

  /** To each record. */
  record ToRecords<I extends Record, O extends Record>(
      RecordRecipe<I, O> recipe, Broadcast<References> references)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      Iterator<I> records = records(recipe.input(), rows);
      return rows(recipe.output(), RuleOutput.ofRecords(recipe, references.value(), records));
    }
  }

  /** To each group; the partition holds whole groups, in key order. */
  record ToGroups<I extends Record, O extends Record>(
      GroupRecipe<I, O> recipe, Broadcast<References> references)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      Iterator<I> ordered = records(recipe.input(), rows);
      return rows(recipe.output(), RuleOutput.ofGroups(recipe, references.value(), ordered));
    }
  }

  private static <I extends Record> Iterator<I> records(Class<I> table, Iterator<Row> rows) {
    return each(rows, new RowCodec<>(TableSchema.of(table))::record);
  }

  private static <O extends Record> Iterator<Row> rows(Class<O> table, Iterator<O> records) {
    return each(records, new RowCodec<>(TableSchema.of(table))::row);
  }

  /** The items of an iterator, each changed as it is taken. */
  static <A, B> Iterator<B> each(Iterator<A> items, Function<A, B> change) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public B next() {
        return change.apply(items.next());
      }
    };
  }
}
