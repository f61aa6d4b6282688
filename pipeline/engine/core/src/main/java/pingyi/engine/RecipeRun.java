package pingyi.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.method.recipe.Recipe;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/** Runs a list of recipes on an engine, in an order in which every input is there. */
public final class RecipeRun {
  /** Is told of each finished recipe. */
  @FunctionalInterface
  public interface Listener {
    /** One more recipe is done. */
    void finished(Recipe recipe, int done, int total);
  }

  private RecipeRun() {}

  /**
   * Runs them all.
   *
   * @param loaded the tables that are already there
   * @throws EngineException if a recipe reads a table that nothing makes
   */
  public static void run(
      Engine engine,
      List<Recipe> recipes,
      List<Class<? extends Record>> loaded,
      Listener listener) {
    Set<Class<? extends Record>> ready = new HashSet<>(loaded);
    List<Recipe> waiting = new ArrayList<>(recipes);
    int done = 0;
    while (!waiting.isEmpty()) {
      Recipe next =
          waiting.stream()
              .filter(recipe -> ready.containsAll(recipe.inputs()))
              .findFirst()
              .orElseThrow(() -> new EngineException(stuck(waiting, ready)));
      make(engine, next);
      waiting.remove(next);
      ready.add(next.output());
      listener.finished(next, ++done, recipes.size());
    }
  }

  /**
   * Loads every stored table that none of the recipes makes, also those that are empty.
   *
   * @return the tables that were loaded
   */
  public static List<Class<? extends Record>> load(
      Engine engine, List<Recipe> recipes, TableReader tables) {
    Set<Class<? extends Record>> made =
        recipes.stream().map(Recipe::output).collect(Collectors.toSet());
    List<Class<? extends Record>> loaded =
        Tables.all().stream().filter(table -> !made.contains(table)).toList();
    loaded.forEach(table -> load(engine, tables, table));
    return loaded;
  }

  private static <T extends Record> void load(Engine engine, TableReader tables, Class<T> table) {
    engine.load(table, tables.read(table));
  }

  private static void make(Engine engine, Recipe recipe) {
    if (recipe.needed().stream().anyMatch(table -> engine.count(table) == 0)) {
      engine.load(recipe.output(), List.of());
    } else {
      engine.make(recipe);
    }
  }

  private static String stuck(List<Recipe> waiting, Set<Class<? extends Record>> ready) {
    Recipe recipe = waiting.get(0);
    List<String> missing =
        recipe.inputs().stream()
            .filter(input -> !ready.contains(input))
            .map(input -> TableSchema.of(input).name())
            .toList();
    return "The recipe " + recipe.source() + " reads " + missing + ", which nothing makes";
  }
}
