package pingyi.method.rating;

import pingyi.method.recipe.PickRecipe;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.SeriesBreak;

/**
 * The years before which a branch's series is cut: no line is drawn, no trend fitted and no change
 * tested across them.
 */
public final class SeriesBreaks implements PickRecipe {
  @Override
  public Class<Comparability> input() {
    return Comparability.class;
  }

  @Override
  public Class<SeriesBreak> output() {
    return SeriesBreak.class;
  }

  @Override
  public Selection wanted() {
    return Selection.ALL.with("verdict", ClassVerdicts.NOT_COMPARABLE);
  }
}
