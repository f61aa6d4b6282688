package pingyi.engine.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.TemporaryViewRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.command.ViewHelper$;
import org.apache.spark.util.CallSite;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A session for each way of planning, so that several threads may plan in both at once: a setting
 * holds for all queries of its session. Both know the tables under the same names; the one for
 * spread tables learns them when there is something to spread, which in a small run there never is.
 */
final class Planning {
  /** Sorted in memory, they take some 150 MB. */
  private static final long ROWS_OF_A_PART = 500_000;

  private static final int MOST_PARTS_A_CORE = 256;

  private final SparkSession small;
  private final SparkSession spread;
  private final Map<String, LogicalPlan> tables = new HashMap<>();
  private boolean spreads;

  Planning(org.apache.spark.sql.SparkSession session) {
    this.small = (SparkSession) session;
    this.spread = (SparkSession) session.newSession();
    Mode.SMALL.apply(small);
  }

  /** A session for plans that those of both may contain. */
  SparkSession any() {
    return small;
  }

  /** The session for what the driver holds; it becomes that of the calling thread. */
  SparkSession small() {
    SparkSession.setActiveSession(small);
    return small;
  }

  /** The session for what workers hold; it becomes that of the calling thread. */
  synchronized SparkSession spread() {
    if (!spreads) {
      spreads = true;
      Mode.SPREAD.apply(spread);
      tables.forEach((table, plan) -> name(spread, table, plan));
    }
    SparkSession.setActiveSession(spread);
    return spread;
  }

  /**
   * Parts what is long into more pieces from now on, if so many rows ask for it. All tables are
   * parted alike, so that those parted by the same column need not be sent anywhere to be joined.
   */
  synchronized void expect(long rows) {
    SparkSession session = spread();
    int cores = session.sparkContext().defaultParallelism();
    long parts = Math.min(rows / ROWS_OF_A_PART, (long) MOST_PARTS_A_CORE * cores);
    if (parts > session.sessionState().conf().numShufflePartitions()) {
      session.conf().set("spark.sql.shuffle.partitions", Long.toString(parts));
    }
  }

  /** The same query, planned for workers. */
  Dataset<Row> spread(Dataset<Row> query) {
    return org.apache.spark.sql.classic.Dataset.ofRows(
        spread(), ((org.apache.spark.sql.classic.Dataset<Row>) query).logicalPlan());
  }

  /** Queries find the plan under this name from now on. */
  synchronized void name(String table, LogicalPlan plan) {
    tables.put(table, plan);
    name(small, table, plan);
    if (spreads) {
      name(spread, table, plan);
    }
  }

  /** Queries find nothing under this name any more. */
  synchronized void forget(String table) {
    tables.remove(table);
    small.sessionState().catalog().dropTempView(table);
    if (spreads) {
      spread.sessionState().catalog().dropTempView(table);
    }
  }

  /**
   * Spark's operators ask their thread for its session, and an engine may be used on another thread
   * than opened it. A call site that is given keeps Spark from walking the stack for each operator,
   * and in Spark's own page a job then has the name of its recipe.
   */
  void atWork(String what) {
    SparkSession.setActiveSession(small);
    small.sparkContext().setCallSite(new CallSite(what, what));
  }

  /** Ends the sessions. */
  void close() {
    Sessions.close(small);
  }

  /**
   * As {@code createOrReplaceTempView}, which analyses, plans and runs a command for each name; for
   * the sixty tables of a small run that took longer than their rows.
   */
  private static void name(SparkSession session, String table, LogicalPlan plan) {
    TemporaryViewRelation view =
        ViewHelper$.MODULE$.createTemporaryViewRelation(
            new TableIdentifier(table),
            session,
            false,
            any -> Option.empty(),
            Option.empty(),
            plan,
            plan,
            CollectionConverters.asScala(List.<String>of()).toSeq(),
            Option.empty());
    session.sessionState().catalog().createTempView(table, view, true);
  }
}
