package pingyi.engine.spark;

import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;

/** Opens Spark: local, or a cluster when the settings name one. */
public final class SparkEngineFactory implements EngineFactory {
  static final String NAME = "spark";

  /**
   * Up to this many rows a table is held by the driver. Spread, the same 36 recipes on 1,000 rows
   * took 29 s and on the driver 12 s of wall time on the same machine: each takes several jobs, and
   * a job costs the same however few the rows are. A sort of so many rows on the driver costs less.
   */
  static final int SMALL_ROWS = 50_000;

  /** The system property that sets another bound, for a cluster with a small or a busy driver. */
  static final String BOUND = "pingyi.spark.small-rows";

  private final int smallRows;

  /** The engine as it is used. */
  public SparkEngineFactory() {
    this(Integer.getInteger(BOUND, SMALL_ROWS));
  }

  /**
   * An engine with another bound between small and spread tables.
   *
   * @param smallRows the greatest number of rows that the driver holds; with -1 every table is
   *     spread
   */
  public SparkEngineFactory(int smallRows) {
    this.smallRows = smallRows;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Engine open(Settings settings) {
    return new SparkEngine(Sessions.open(settings), smallRows);
  }
}
