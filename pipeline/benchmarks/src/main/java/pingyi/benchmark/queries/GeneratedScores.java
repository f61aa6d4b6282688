package pingyi.benchmark.queries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;
import pingyi.engine.TableFiles;
import pingyi.engine.embedded.EmbeddedEngineFactory;
import pingyi.method.recipe.SqlRecipe;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.version.PublishRequest;
import pingyi.warehouse.version.RowTotals;
import pingyi.warehouse.version.RunFacts;
import pingyi.warehouse.version.Warehouse;

/**
 * A published version of yearly scores alone, made by SQL. The embedded engine makes and stores it,
 * a year at a time so that any size fits, and the warehouse checks and publishes it, so the files
 * are laid out as those of a whole run.
 *
 * @param branches in each year
 * @param years to 2024
 */
record GeneratedScores(int branches, int years) {
  static final int LAST_YEAR = 2024;

  private static final long MEBIBYTES = 6144;

  /** Publishes it as the only version of a warehouse. */
  void publish(Warehouse warehouse) {
    String table = TableSchema.of(BranchYearScore.class).name();
    RunFacts facts = new RunFacts("0".repeat(64), "0", "embedded", new RowTotals(0, 0, 0, 0));
    warehouse.publish(
        PublishRequest.of(
            "0".repeat(12), facts, Map.of(table, (long) branches * years), "generated"),
        this::store);
  }

  private void store(Path data) throws IOException {
    List<Integer> all = IntStream.rangeClosed(LAST_YEAR - years + 1, LAST_YEAR).boxed().toList();
    if (branches <= TableFiles.ROW_GROUP_ROWS) {
      store(data, all);
      return;
    }
    // A year alone is long enough to get a file of its own, as it does in a whole table.
    for (int year : all) {
      store(data, List.of(year));
    }
  }

  private void store(Path data, List<Integer> some) throws IOException {
    String template = template();
    String sql =
        some.stream()
            .map(year -> "(" + template.replace("${year}", Integer.toString(year)) + ")")
            .collect(Collectors.joining(" UNION ALL "));
    Path scratch = Files.createTempDirectory("pingyi-queries");
    EngineFactory.Settings settings =
        new EngineFactory.Settings(scratch, Optional.empty(), 2, OptionalLong.of(MEBIBYTES));
    try (Engine engine = new EmbeddedEngineFactory().open(settings)) {
      engine.make(new SqlRecipe(BranchYearScore.class, List.of(), sql));
      engine.write(BranchYearScore.class, data);
    }
    Files.deleteIfExists(scratch);
  }

  private String template() throws IOException {
    try (InputStream in = GeneratedScores.class.getResourceAsStream("branch_year_score.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("${branches}", Integer.toString(branches));
    }
  }
}
