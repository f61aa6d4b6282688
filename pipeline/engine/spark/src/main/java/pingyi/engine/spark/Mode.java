package pingyi.engine.spark;

import java.util.Map;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/** How Spark plans a query: for rows that the driver holds, or for rows spread over workers. */
enum Mode {
  /**
   * Everything in one partition, so there is no exchange, and sums are taken in the order of the
   * rows. No compiled code: compiling a query takes longer than running it on so few rows. No
   * broadcast, which is a job of its own.
   */
  SMALL(
      Map.of(
          "spark.sql.shuffle.partitions", "1",
          "spark.sql.leafNodeDefaultParallelism", "1",
          "spark.sql.autoBroadcastJoinThreshold", "-1",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.exchange.reuse", "false",
          // Groups are kept in memory up to twice the rows of a small table.
          "spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "100000",
          // Operators made of closures have their byte code searched, for each query anew.
          "spark.sql.execution.usePartitionEvaluator", "true",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN")),

  /** As Spark is meant to run; the adaptive planner joins partitions that turn out small. */
  SPREAD(
      Map.of(
          "spark.sql.limit.initialNumPartitions", "1",
          "spark.sql.autoBroadcastJoinThreshold", "10485760",
          "spark.sql.adaptive.enabled", "true",
          "spark.sql.exchange.reuse", "true",
          "spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "128",
          "spark.sql.execution.usePartitionEvaluator", "false",
          "spark.sql.codegen.wholeStage", "true",
          "spark.sql.codegen.factoryMode", "FALLBACK"));

  private static final int PARTITIONS_A_CORE = 16;

  private final Map<String, String> settings;

  Mode(Map<String, String> settings) {
    this.settings = settings;
  }

  /** Plans the queries of a session in this way from now on. */
  void apply(SparkSession session) {
    RuntimeConfig conf = session.conf();
    settings.forEach(conf::set);
    if (this == SPREAD) {
      int cores = session.sparkContext().defaultParallelism();
      conf.set("spark.sql.shuffle.partitions", Integer.toString(PARTITIONS_A_CORE * cores));
      conf.set("spark.sql.leafNodeDefaultParallelism", Integer.toString(cores));
    }
  }
}
