package pingyi.engine.contract;

import pingyi.method.recipe.PickRecipe;
import pingyi.warehouse.read.Selection;

/**
 * The branch, quarter and value of some readings.
 *
 * @param wanted which
 */
public record PickQuarters(Selection wanted) implements PickRecipe {
  @Override
  public Class<Reading> input() {
    return Reading.class;
  }

  @Override
  public Class<Quarter> output() {
    return Quarter.class;
  }

  @Override
  public String source() {
    return "contract/PickQuarters.java";
  }
}
