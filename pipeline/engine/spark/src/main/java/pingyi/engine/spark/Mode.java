package pingyi.engine.spark;

import java.util.Map;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/** How Spark plans a query: for rows that the driver holds, or for rows spread over workers. */
enum Mode {
  /**
   * Everything in one partition, so there is no exchange, and sums are taken in the order of the
   * rows. No compiled code: compiling a query takes longer than running it on so few rows. No
   * broadcast, which is a job of its own. And nothing that costs a plan more than it gives so few
   * rows.
   */
  SMALL(
      Map.ofEntries(
          Map.entry("spark.sql.shuffle.partitions", "1"),
          Map.entry("spark.sql.leafNodeDefaultParallelism", "1"),
          Map.entry("spark.sql.autoBroadcastJoinThreshold", "-1"),
          Map.entry("spark.sql.adaptive.enabled", "false"),
          Map.entry("spark.sql.exchange.reuse", "false"),
          // Groups are kept in memory up to twice the rows of a small table.
          Map.entry("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "100000"),
          // Operators made of closures have their byte code searched, for each query anew.
          Map.entry("spark.sql.execution.usePartitionEvaluator", "true"),
          Map.entry("spark.sql.codegen.wholeStage", "false"),
          Map.entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
          // Each rule of the optimiser once, and not until nothing changes any more.
          Map.entry("spark.sql.optimizer.maxIterations", "1"),
          Map.entry("spark.sql.constraintPropagation.enabled", "false"),
          Map.entry("spark.sql.subexpressionElimination.enabled", "false"),
          // Spark looks at what each of its rules made, though only its own faults could show.
          Map.entry("spark.sql.lightweightPlanChangeValidation", "false"),
          // All texts compare by their bytes; casts between other orders need not be sought twice.
          Map.entry("spark.sql.runCollationTypeCastsBeforeAliasAssignment.enabled", "false"))),

  /**
   * As Spark is meant to run, but that tables stay parted as they are. Where the adaptive planner
   * joins parts that turn out short, or reads them where they lie, each table is parted in its own
   * way and the next join sends both again. A shorter side is hashed, so the longer is not sorted.
   */
  SPREAD(
      Map.ofEntries(
          Map.entry("spark.sql.limit.initialNumPartitions", "1"),
          Map.entry("spark.sql.autoBroadcastJoinThreshold", "67108864"),
          Map.entry("spark.sql.join.preferSortMergeJoin", "false"),
          Map.entry("spark.sql.adaptive.enabled", "true"),
          Map.entry("spark.sql.adaptive.coalescePartitions.enabled", "false"),
          Map.entry("spark.sql.adaptive.localShuffleReader.enabled", "false"),
          Map.entry("spark.sql.requireAllClusterKeysForCoPartition", "false"),
          // What it could tell about columns is compared with all else it told, at every step.
          Map.entry("spark.sql.constraintPropagation.enabled", "false"),
          Map.entry("spark.sql.exchange.reuse", "true"),
          Map.entry("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "128"),
          Map.entry("spark.sql.execution.usePartitionEvaluator", "false"),
          Map.entry("spark.sql.codegen.wholeStage", "true"),
          Map.entry("spark.sql.codegen.factoryMode", "FALLBACK")));

  /** Fewer keep the cores busy no better, and each costs the same however short it is. */
  static final int LEAST_PARTS_A_CORE = 2;

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
      conf.set("spark.sql.shuffle.partitions", Integer.toString(LEAST_PARTS_A_CORE * cores));
      conf.set("spark.sql.leafNodeDefaultParallelism", Integer.toString(cores));
    }
  }
}
