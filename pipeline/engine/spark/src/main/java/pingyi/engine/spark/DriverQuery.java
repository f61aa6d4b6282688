package pingyi.engine.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.Partition;
import org.apache.spark.ShuffleDependency;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext$;
import org.apache.spark.TaskContextImpl;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.memory.TaskMemoryManager;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.internal.SessionState;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.storage.BlockManager;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.Iterator;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Runs the plan of a query on the calling thread, as if it were the one task of a job. A job costs
 * the same however few its rows are: its closure is written and read again, and some ten threads
 * hand it on. On the thirty queries over tables of a thousand rows that took more than their rows.
 */
final class DriverQuery {
  private static final AtomicLong TASKS = new AtomicLong();

  private final SessionState state;
  private final Dataset<Row> result;

  DriverQuery(org.apache.spark.sql.SparkSession session, Dataset<Row> result) {
    this.state = ((SparkSession) session).sessionState();
    this.result = result;
  }

  /** The rows as column values, at most so many. */
  List<@Nullable Object[]> rows(int most) {
    // A plan of its own: the result may have to be planned again, for workers.
    QueryExecution query =
        state.executePlan(
            ((org.apache.spark.sql.classic.Dataset<Row>) result).logicalPlan(),
            state.executePlan$default$2());
    RDD<InternalRow> partitions =
        ((SparkPlan) query.executedPlan().transformUp(new OnDriver())).execute();
    if (!onlyNarrow(partitions)) {
      return result.limit(most).collectAsList().stream().map(RowCodec::values).toList();
    }
    StructField[] fields = result.schema().fields();
    List<@Nullable Object[]> rows = new ArrayList<>();
    long number = TASKS.decrementAndGet();
    TaskMemoryManager memory = new TaskMemoryManager(SparkEnv.get().memoryManager(), number);
    TaskContextImpl task = task(number, memory);
    BlockManager blocks = SparkEnv.get().blockManager();
    blocks.registerTask(number);
    TaskContext$.MODULE$.setTaskContext(task);
    try {
      for (Partition partition : partitions.partitions()) {
        Iterator<InternalRow> read = partitions.iterator(partition, task);
        while (read.hasNext() && rows.size() < most) {
          rows.add(values(read.next(), fields));
        }
      }
    } finally {
      task.markTaskCompleted(Option.empty());
      memory.cleanUpAllAllocatedMemory();
      blocks.releaseAllLocksForTask(number);
      TaskContext$.MODULE$.unset();
    }
    return rows;
  }

  /**
   * Whether no shuffle is left in a plan. To read one that no job has made gives no rows and no
   * error.
   */
  private static boolean onlyNarrow(RDD<?> rdd) {
    return CollectionConverters.asJava(rdd.dependencies()).stream()
        .allMatch(on -> !(on instanceof ShuffleDependency) && onlyNarrow(on.rdd()));
  }

  /** What the operators of a plan see of their task: its memory, and the settings. */
  private TaskContextImpl task(long number, TaskMemoryManager memory) {
    Properties settings = new Properties();
    CollectionConverters.asJava(state.conf().getAllConfs()).forEach(settings::setProperty);
    return new TaskContextImpl(
        0,
        0,
        0,
        number,
        0,
        1,
        memory,
        settings,
        SparkEnv.get().metricsSystem(),
        TaskMetrics.empty(),
        1,
        Map$.MODULE$.empty());
  }

  private static @Nullable Object[] values(InternalRow row, StructField[] fields) {
    @Nullable Object[] values = new Object[fields.length];
    for (int i = 0; i < values.length; i++) {
      DataType type = fields[i].dataType();
      Object value = row.isNullAt(i) ? null : row.get(i, type);
      values[i] = value instanceof UTF8String text ? text.toString() : value;
    }
    return values;
  }
}
