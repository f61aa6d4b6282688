package pingyi.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;
import pingyi.engine.EngineFactory.Settings;
import pingyi.engine.contract.Amount;
import pingyi.engine.contract.EngineContract;
import pingyi.engine.contract.Reading;
import pingyi.engine.contract.Specimen;
import pingyi.method.recipe.SqlRecipe;

/** The contract with tables that the driver holds. */
class SmallSparkEngineTest extends EngineContract {
  private static final int READINGS = 10_500;
  private static final List<Amount> JOINED =
      List.of(
          new Amount("支部0", 3490, 1745, 0.0, null),
          new Amount("支部1", 3490, 1745, 0.25, null),
          new Amount("支部2", 3490, 1745, 0.5, null));

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

  /** What the driver holds may be too long to be shown to the planner. */
  @Test
  void shouldQueryMoreRowsThanThePlannerSees() {
    assertThat(joined(SparkEngineFactory.SMALL_ROWS)).isEqualTo(JOINED);
  }

  @Test
  void shouldJoinRowsThatThePlannerDoesNotSeeWithSpreadOnes() {
    assertThat(joined(READINGS)).isEqualTo(JOINED);
  }

  private static List<Amount> joined(int smallRows) {
    try (Engine engine = local(smallRows)) {
      engine.load(
          Reading.class,
          IntStream.range(0, READINGS)
              .mapToObj(i -> new Reading("支部" + i % 3, i / 3, null, 0.5))
              .toList());
      engine.load(
          Specimen.class,
          IntStream.rangeClosed(0, READINGS)
              .mapToObj(i -> Specimen.of("支部" + i, 2020, i / 4.0))
              .toList());
      engine.make(
          new SqlRecipe(
              Amount.class,
              List.of(Reading.class, Specimen.class),
              "SELECT reading.branch, count(*) AS readings, sum(reading.value) AS total,"
                  + " max(specimen.score) AS mean, CAST(NULL AS INTEGER) AS ceiling"
                  + " FROM reading JOIN specimen ON specimen.name = reading.branch"
                  + " WHERE reading.quarter >= 10 GROUP BY reading.branch"));
      return engine.read(Amount.class);
    }
  }
}
