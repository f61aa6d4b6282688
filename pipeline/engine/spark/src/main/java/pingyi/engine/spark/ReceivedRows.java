package pingyi.engine.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.ShuffleDependency;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.physical.HashPartitioning;
import org.apache.spark.sql.catalyst.plans.physical.Partitioning;
import org.apache.spark.sql.catalyst.plans.physical.UnknownPartitioning;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Puts the rows of several queries into one table, part by part. Each query reads lines that are
 * parted by their record, and only looks things up for them; Spark forgets how rows are parted as
 * soon as one becomes several, so it is said again here, and no later step sends the cells of a
 * nation anywhere to put those of one line together.
 */
final class ReceivedRows {
  private final SparkSession session;
  private final String by;
  private final int parts;
  private final RowBlocks.Check check;

  /**
   * A table whose rows are parted by a column.
   *
   * @param parts into how many
   */
  ReceivedRows(SparkSession session, String by, int parts, RowBlocks.Check check) {
    this.session = session;
    this.by = by;
    this.parts = parts;
    this.check = check;
  }

  /** The rows of all queries, which have the same columns. */
  Settled of(List<Dataset<Row>> queries) {
    return Settled.planned(session, () -> together(queries));
  }

  private Settled together(List<Dataset<Row>> queries) {
    List<RDD<InternalRow>> rows =
        queries.stream().map(query -> query.queryExecution().executedPlan().execute()).toList();
    boolean parted =
        rows.stream().allMatch(each -> each.getNumPartitions() == parts && onlyNarrow(each));
    List<JavaRDD<byte[]>> blocks =
        rows.stream()
            .map(each -> each.toJavaRDD().mapPartitions(new RowBlocks.Pack(check)))
            .toList();
    // What one query never leaves null another may.
    Seq<Attribute> columns =
        CollectionConverters.asScala(
                CollectionConverters.asJava(queries.get(0).logicalPlan().output()).stream()
                    .map(column -> column.withNullability(true))
                    .toList())
            .toSeq();
    return Settled.of(
        new Settled.Shape(session, columns, partitioning(columns, parted), Settled.UNORDERED),
        parted ? sideBySide(blocks) : oneAfterAnother(blocks));
  }

  private Partitioning partitioning(Seq<Attribute> columns, boolean parted) {
    if (!parted) {
      return new UnknownPartitioning(0);
    }
    List<Expression> key =
        CollectionConverters.asJava(columns).stream()
            .filter(column -> column.name().equals(by))
            .<Expression>map(column -> column)
            .toList();
    return new HashPartitioning(CollectionConverters.asScala(key).toSeq(), parts);
  }

  /** Whether each part of the rows is made of the same part of what they are read from. */
  private static boolean onlyNarrow(RDD<?> rdd) {
    return CollectionConverters.asJava(rdd.dependencies()).stream()
        .allMatch(on -> !(on instanceof ShuffleDependency) && onlyNarrow(on.rdd()));
  }

  private static JavaRDD<byte[]> oneAfterAnother(List<JavaRDD<byte[]>> blocks) {
    return blocks.stream().reduce(JavaRDD::union).orElseThrow();
  }

  /** Two by two, so that no part walks through more than a few others. */
  private static JavaRDD<byte[]> sideBySide(List<JavaRDD<byte[]>> blocks) {
    List<JavaRDD<byte[]>> left = blocks;
    while (left.size() > 1) {
      List<JavaRDD<byte[]>> pairs = new ArrayList<>();
      for (int i = 0; i < left.size(); i += 2) {
        pairs.add(
            i + 1 < left.size()
                ? left.get(i).zipPartitions(left.get(i + 1), new Both())
                : left.get(i));
      }
      left = pairs;
    }
    return left.get(0);
  }

  /** The blocks of one part of two tables. */
  private record Both() implements FlatMapFunction2<Iterator<byte[]>, Iterator<byte[]>, byte[]> {
    @Override
    public Iterator<byte[]> call(Iterator<byte[]> first, Iterator<byte[]> second) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return first.hasNext() || second.hasNext();
        }

        @Override
        public byte[] next() {
          return first.hasNext() ? first.next() : second.next();
        }
      };
    }
  }
}
