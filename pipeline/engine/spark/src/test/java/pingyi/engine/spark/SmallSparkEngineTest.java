package pingyi.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;
import pingyi.engine.EngineFactory.Settings;
import pingyi.engine.contract.EngineContract;

/** The contract with tables that the driver holds. */
class SmallSparkEngineTest extends EngineContract {
  @TempDir private static Path scratch;
  private static Engine keepsSparkRunning;

  @BeforeAll
  static void start() {
    keepsSparkRunning = local(SparkEngineFactory.SMALL_ROWS);
  }

  @AfterAll
  static void stop() {
    keepsSparkRunning.close();
  }

  @Override
  protected Engine open(Path folder, int cores) {
    return local(SparkEngineFactory.SMALL_ROWS);
  }

  private static Engine local(int smallRows) {
    return new SparkEngineFactory(smallRows).open(new Settings(scratch, Optional.empty(), 2));
  }

  @Test
  void shouldBeFoundAsAService() {
    assertThat(ServiceLoader.load(EngineFactory.class))
        .extracting(EngineFactory::name)
        .contains("spark");
  }
}
