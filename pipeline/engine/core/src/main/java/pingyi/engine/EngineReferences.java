package pingyi.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.TableSchema;

/** Takes the reference tables of a recipe out of an engine. */
public final class EngineReferences {
  private EngineReferences() {}

  /** A copy of the tables that can travel to every worker. */
  public static References of(Engine engine, List<Class<? extends Record>> tables) {
    Map<Class<?>, List<@Nullable Object[]>> copies = new HashMap<>();
    tables.forEach(table -> copies.put(table, values(engine, table)));
    return new References(copies);
  }

  private static <T extends Record> List<@Nullable Object[]> values(Engine engine, Class<T> table) {
    TableSchema<T> schema = TableSchema.of(table);
    return engine.read(table).stream().map(schema::values).toList();
  }
}
