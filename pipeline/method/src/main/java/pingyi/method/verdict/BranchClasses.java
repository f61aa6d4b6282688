package pingyi.method.verdict;

import java.util.List;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.BranchYearClass;
import pingyi.warehouse.table.working.ScoredBranch;

/** The class of each scored branch and year, without its score. */
public final class BranchClasses implements RecordRecipe<ScoredBranch, BranchYearClass> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<ScoredBranch> input() {
    return ScoredBranch.class;
  }

  @Override
  public Class<BranchYearClass> output() {
    return BranchYearClass.class;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of();
  }

  @Override
  public Rule<ScoredBranch, BranchYearClass> rule(References references) {
    return (each, out) ->
        out.accept(
            new BranchYearClass(
                each.organizationId(),
                each.reviewYear(),
                each.classId(),
                each.policyId(),
                each.formulaId(),
                each.scaleId(),
                each.panel(),
                each.part(),
                each.presentationMode(),
                each.session(),
                each.pooled(),
                each.parentId()));
  }
}
