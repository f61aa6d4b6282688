package pingyi.method.verdict;

import pingyi.method.recipe.PickRecipe;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.derived.BranchYearClass;
import pingyi.warehouse.table.working.ScoredBranch;

/** The class of each scored branch and year, without its score. */
public final class BranchClasses implements PickRecipe {
  @Override
  public Class<ScoredBranch> input() {
    return ScoredBranch.class;
  }

  @Override
  public Class<BranchYearClass> output() {
    return BranchYearClass.class;
  }

  @Override
  public Selection wanted() {
    return Selection.ALL;
  }
}
