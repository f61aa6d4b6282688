package pingyi.benchmark.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.Set;
import pingyi.benchmark.Clock;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;
import pingyi.engine.RecipeRun;
import pingyi.intake.Finding;
import pingyi.intake.Intake;
import pingyi.intake.WorkspaceReader;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.Recipes;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.PeriodicRating;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.derived.YearSummary;

/**
 * Makes the tables that the hand-written script makes, by the recipes that they need and no others,
 * and stores them as Parquet.
 */
public final class Ours {
  private static final List<Class<? extends Record>> TABLES =
      List.of(
          StandardRating.class,
          PeriodicRating.class,
          BranchYearScore.class,
          BranchChange.class,
          BranchTrend.class,
          YearSummary.class,
          GroupComparison.class);

  private Ours() {}

  /**
   * The workspace, where the tables go, the engine (embedded if none is named), and how many
   * mebibytes its tables may take before they are spilled.
   */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[1]);
    String name = arguments.length > 2 ? arguments[2] : "embedded";
    Clock clock = new Clock();
    Intake intake =
        WorkspaceReader.read(
            Path.of(arguments[0]), new WorkspaceReader.Options(Locale.ENGLISH, file -> {}));
    List<Finding> findings = intake.findings();
    if (!findings.isEmpty()) {
      throw new IllegalStateException("The workspace is not sound: " + findings.get(0));
    }
    clock.step("intake");
    Path scratch = Files.createTempDirectory("pingyi-peers");
    // Spark empties it when the process ends, before this is done.
    scratch.toFile().deleteOnExit();
    EngineFactory.Settings settings =
        new EngineFactory.Settings(scratch, Optional.empty(), 2, mebibytes(arguments));
    try (Engine engine = factory(name).open(settings)) {
      List<Recipe> recipes = Recipes.needed(TABLES);
      List<Class<? extends Record>> loaded = RecipeRun.load(engine, Recipes.all(), intake.tables());
      clock.step("load");
      engine.receive(intake.bulk());
      clock.step("receive");
      RecipeRun.run(
          engine,
          recipes,
          loaded,
          Set.copyOf(TABLES),
          (recipe, done, total) -> clock.step(recipe.source()),
          table -> {},
          1);
      for (Class<? extends Record> table : TABLES) {
        engine.write(table, out);
      }
      clock.step("store");
    }
    Clock.whole("ours");
  }

  private static OptionalLong mebibytes(String[] arguments) {
    return arguments.length > 3
        ? OptionalLong.of(Long.parseLong(arguments[3]))
        : OptionalLong.empty();
  }

  private static EngineFactory factory(String name) {
    return ServiceLoader.load(EngineFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no engine " + name));
  }
}
