package pingyi.engine.spark;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory.Settings;
import pingyi.engine.contract.EngineContract;

/** The contract with every table spread over the workers. */
class SpreadSparkEngineTest extends EngineContract {
  private static final int NONE_IS_SMALL = -1;

  @TempDir private static Path scratch;
  private static Engine keepsSparkRunning;

  @BeforeAll
  static void start() {
    keepsSparkRunning = local();
  }

  @AfterAll
  static void stop() {
    keepsSparkRunning.close();
  }

  @Override
  protected Engine open(Path folder, int cores) {
    return local();
  }

  private static Engine local() {
    return new SparkEngineFactory(NONE_IS_SMALL).open(new Settings(scratch, Optional.empty(), 2));
  }
}
