package pingyi.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.Engine;
import pingyi.engine.EngineException;
import pingyi.engine.EngineFactory;
import pingyi.engine.EngineFactory.Settings;
import pingyi.engine.contract.EngineContract;
import pingyi.engine.contract.Label;
import pingyi.engine.contract.Reading;
import pingyi.method.recipe.SqlRecipe;
import pingyi.warehouse.read.DuckDb;

class EmbeddedEngineTest extends EngineContract {
  private static final int MORE_THAN_TWO_ROW_GROUPS = 300_000;

  @Override
  protected Engine open(Path scratch, int cores) {
    return new EmbeddedEngineFactory().open(new Settings(scratch, Optional.empty(), cores));
  }

  @Test
  void shouldBeFoundAsAService() {
    assertThat(ServiceLoader.load(EngineFactory.class))
        .extracting(EngineFactory::name)
        .containsExactly("embedded");
  }

  @Test
  void shouldRefuseACluster(@TempDir Path scratch) {
    Settings settings = new Settings(scratch, Optional.of("spark://somewhere:7077"), 1);

    assertThatThrownBy(() -> new EmbeddedEngineFactory().open(settings))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("spark://somewhere:7077");
  }

  @Test
  void shouldLeaveMoreThanHalfOfTheMachineToOthers(@TempDir Path scratch) throws SQLException {
    SqlRecipe limit =
        new SqlRecipe(
            Label.class,
            List.of(),
            "SELECT 'a' AS name, current_setting('memory_limit') AS called, NULL AS remark");
    try (Engine unasked = open(scratch, 1);
        Engine asked =
            new EmbeddedEngineFactory()
                .open(new Settings(scratch, Optional.empty(), 1, OptionalLong.of(600)))) {
      unasked.make(limit);
      asked.make(limit);

      assertThat(unasked.read(Label.class)).extracting(Label::called).containsExactly(of("45%"));
      assertThat(asked.read(Label.class)).extracting(Label::called).containsExactly(of("600MiB"));
    }
  }

  /** How DuckDB says a limit. */
  private static String of(String limit) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", limit);
    try (Connection database = DuckDb.inMemory(settings);
        Statement statement = database.createStatement();
        ResultSet said = statement.executeQuery("SELECT current_setting('memory_limit')")) {
      said.next();
      return said.getString(1);
    }
  }

  @Test
  void shouldWriteTheSameBytesWhenSeveralRowGroupsAreWrittenInParallel(@TempDir Path folder) {
    List<Reading> rows = new ArrayList<>();
    IntStream.range(0, MORE_THAN_TWO_ROW_GROUPS)
        .mapToObj(i -> new Reading("支部" + i % 5_000, i / 5_000, null, i / 3.0))
        .forEach(rows::add);
    for (int cores = 1; cores <= 2; cores++) {
      Collections.shuffle(rows, new Random(cores));
      try (Engine engine = open(folder, cores)) {
        engine.load(Reading.class, rows);
        engine.write(Reading.class, folder.resolve("cores-" + cores));
      }
    }

    assertThat(hashes(folder.resolve("cores-1"))).isEqualTo(hashes(folder.resolve("cores-2")));
  }
}
