package pingyi.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;
import pingyi.engine.RecipeRun;
import pingyi.intake.Intake;
import pingyi.intake.WorkspaceReader;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.Recipes;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.Tables;

/** The sample workspaces of the repository, read and computed once for all tests. */
enum Sample {
  UNIVERSITY("university"),
  COMPANY("company"),
  STUDENT_SURVEY("student-survey"),
  STAR_RATING("star-rating");

  private static final Map<String, TableSet> COMPUTED = new ConcurrentHashMap<>();
  private static @Nullable Engine keepsSparkRunning;
  private final String folder;

  Sample(String folder) {
    this.folder = folder;
  }

  Path path() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("data-samples"))) {
      here = here.getParent();
    }
    return here.resolve("data-samples").resolve(folder);
  }

  Intake read() {
    return WorkspaceReader.read(
        path(), new WorkspaceReader.Options(Locale.SIMPLIFIED_CHINESE, file -> {}));
  }

  /** Every stored table as an engine makes it. */
  TableSet computedBy(String engine) {
    return COMPUTED.computeIfAbsent(folder + " " + engine, key -> compute(engine, read()));
  }

  static TableSet compute(String engineName, Intake intake) {
    EngineFactory factory =
        ServiceLoader.load(EngineFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals(engineName))
            .findFirst()
            .orElseThrow();
    return compute(factory, intake);
  }

  static TableSet compute(EngineFactory factory, Intake intake) {
    try (Engine engine = open(factory)) {
      List<? extends Class<? extends Record>> made =
          Recipes.all().stream().map(Recipe::output).toList();
      List<Class<? extends Record>> loaded =
          Tables.all().stream().filter(table -> !made.contains(table)).toList();
      loaded.forEach(table -> load(engine, intake.tables(), table));
      engine.receive(intake.bulk());
      RecipeRun.run(engine, Recipes.all(), loaded, (recipe, done, total) -> {});
      TableSet tables = new TableSet();
      Tables.all().forEach(table -> copy(engine, table, tables));
      return tables;
    }
  }

  /** An engine on two cores. Spark runs on from the first time, because to start it is dear. */
  static synchronized Engine open(EngineFactory factory) {
    Path scratch = Scratch.folder("pingyi-test");
    EngineFactory.Settings settings = new EngineFactory.Settings(scratch, Optional.empty(), 2);
    if (factory.name().equals("spark") && keepsSparkRunning == null) {
      keepsSparkRunning = factory.open(settings);
    }
    return factory.open(settings);
  }

  private static <T extends Record> void load(Engine engine, TableSet tables, Class<T> table) {
    engine.load(table, tables.read(table));
  }

  private static <T extends Record> void copy(Engine engine, Class<T> table, TableSet tables) {
    tables.put(table, engine.read(table));
  }
}
