package pingyi.audit.verify;

import java.util.ArrayList;
import java.util.List;
import pingyi.engine.Engine;
import pingyi.engine.RecipeRun;
import pingyi.engine.TableComparison;
import pingyi.method.bulk.BulkFile;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.Recipes;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.Table;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/**
 * Makes every table of a version anew and compares it with what was published: keys, text, counts
 * and truth values exactly, doubles to a relative 1e-9. The engine should be the one that did not
 * make the version, so that a fault of one engine is no fault of both.
 *
 * @param engine the name of the engine that made them anew
 * @param tables how many tables were compared
 * @param cells how many published cells were compared
 * @param differences what came out otherwise
 */
public record Rederivation(
    String engine, long tables, long cells, List<TableComparison.Difference> differences) {

  /** Copies the differences. */
  public Rederivation {
    differences = List.copyOf(differences);
  }

  /**
   * Re-derives.
   *
   * @param inputs where reference and received tables are taken from: a workspace that was read
   *     again, or the version itself
   * @param bulk tables of that workspace which engines read themselves
   * @param published the version
   */
  public static Rederivation of(
      Engine engine, TableReader inputs, List<BulkFile> bulk, TableReader published) {
    List<Recipe> recipes = Recipes.all();
    List<Class<? extends Record>> loaded = RecipeRun.load(engine, recipes, inputs);
    engine.receive(bulk);
    RecipeRun.run(engine, recipes, loaded, (recipe, done, total) -> {});
    List<TableComparison.Difference> differences = new ArrayList<>();
    long tables = 0;
    long cells = 0;
    for (Class<? extends Record> table : Tables.all()) {
      if (TableSchema.of(table).declaration().stage() != Table.Stage.WORKING) {
        cells += compare(table, published, engine, differences);
        tables++;
      }
    }
    return new Rederivation(engine.name(), tables, cells, differences);
  }

  private static <T extends Record> long compare(
      Class<T> table,
      TableReader published,
      Engine engine,
      List<TableComparison.Difference> differences) {
    List<T> stored = published.read(table);
    differences.addAll(TableComparison.compare(table, stored, engine.read(table)));
    return (long) stored.size() * TableSchema.of(table).fields().size();
  }
}
