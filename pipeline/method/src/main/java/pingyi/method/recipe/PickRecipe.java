package pingyi.method.recipe;

import java.util.List;
import pingyi.warehouse.read.Selection;

/**
 * Some rows and some columns of one table, under the names that they have there. Nothing is judged,
 * so no row has to leave the engine.
 */
public non-sealed interface PickRecipe extends Recipe {
  /** The table from which is picked. */
  Class<? extends Record> input();

  /** Which of its rows are picked. */
  Selection wanted();

  @Override
  default List<Class<? extends Record>> inputs() {
    return List.of(input());
  }

  @Override
  default String source() {
    return Recipe.fileOf(getClass());
  }
}
