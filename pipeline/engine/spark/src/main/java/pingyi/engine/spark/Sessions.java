package pingyi.engine.spark;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import pingyi.engine.EngineException;
import pingyi.engine.EngineFactory.Settings;

/**
 * Opens and closes sessions. A process has one Spark at most, so engines that are open together
 * share it, each with tables of its own, and the last one to close stops it.
 *
 * <p>Every setting here gives way to one that the user made ({@code -Dspark.…}).
 */
final class Sessions {
  private static int open;

  private Sessions() {}

  static synchronized SparkSession open(Settings settings) {
    SparkConf conf = new SparkConf();
    String master = settings.master().orElse("local[" + settings.cores() + "]");
    everywhere().forEach(conf::setIfMissing);
    if (master.startsWith("local")) {
      onOneMachine(settings).forEach(conf::setIfMissing);
    } else {
      onCluster(settings, conf).forEach(conf::set);
    }
    try {
      // The common builder would look for this one by reflection, which makes Scala read its own
      // library first: a third of the time that opening takes.
      SparkSession session =
          org.apache.spark.sql.classic.SparkSession.builder()
              .master(master)
              .appName("pingyi")
              .config(conf)
              .getOrCreate()
              .newSession();
      open++;
      return session;
    } catch (RuntimeException e) {
      throw new EngineException(
          "Spark cannot be opened at "
              + master
              + ": check that this address is right and can be reached",
          e);
    }
  }

  static synchronized void close(SparkSession session) {
    open--;
    if (open == 0) {
      session.stop();
      SparkSession.clearActiveSession();
      SparkSession.clearDefaultSession();
    }
  }

  private static Map<String, String> everywhere() {
    return Map.ofEntries(
        Map.entry("spark.ui.enabled", "false"),
        Map.entry("spark.ui.showConsoleProgress", "false"),
        Map.entry("spark.eventLog.enabled", "false"),
        Map.entry("spark.sql.catalogImplementation", "in-memory"),
        Map.entry("spark.sql.session.timeZone", "UTC"),
        // For its messages Spark walks the stack at every column; ours name the recipe.
        Map.entry("spark.sql.dataFrameQueryContext.enabled", "false"),
        // Without it a flipped bit in a page is read as a number.
        Map.entry("spark.hadoop.parquet.page.verify-checksum.enabled", "true"));
  }

  /**
   * Workers get the jars of the rules whatever the submitter lists. What they have computed is kept
   * where a lost worker does not take it along.
   */
  private static Map<String, String> onCluster(Settings settings, SparkConf conf) {
    return Map.of(
        "spark.jars",
        WorkerJars.besides(conf.get("spark.jars", "")),
        "spark.checkpoint.dir",
        conf.get(
            "spark.checkpoint.dir", settings.scratch().resolve("checkpoint").toUri().toString()),
        "spark.cleaner.referenceTracking.cleanCheckpoints",
        conf.get("spark.cleaner.referenceTracking.cleanCheckpoints", "true"));
  }

  private static Map<String, String> onOneMachine(Settings settings) {
    return Map.of(
        // A sort or a group takes a page at least, and Spark's 64 MB are most of a small run's
        // memory.
        "spark.buffer.pageSize",
        "4m",
        // Blocks fill what Spark may have of the heap, and the driver's tables lie beside them. Of
        // six tenths, Spark's own choice, a heap of 4 GB at five million reviews did nothing but
        // collect. Blocks make room for whoever joins or sorts; half of it would be theirs.
        "spark.memory.fraction",
        "0.4",
        "spark.memory.storageFraction",
        "0.1",
        "spark.driver.host",
        "127.0.0.1",
        "spark.driver.bindAddress",
        "127.0.0.1",
        // It tells whether a part that is made again, for it was lost, is the same as before.
        "spark.sql.shuffle.orderIndependentChecksum.enabled",
        "false",
        "spark.sql.shuffle.orderIndependentChecksum.enableFullRetryOnMismatch",
        "false",
        "spark.local.dir",
        settings.scratch().toString(),
        "spark.sql.warehouse.dir",
        settings.scratch().resolve("spark-warehouse").toString());
  }
}
