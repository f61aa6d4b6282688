package pingyi.method.report;

import java.util.List;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.working.ListedProblem;
import pingyi.warehouse.table.working.ProblemCell;

/** Parts the cells for problems into problems. */
public final class ListedProblems implements RecordRecipe<ProblemCell, ListedProblem> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<ProblemCell> input() {
    return ProblemCell.class;
  }

  @Override
  public Class<ListedProblem> output() {
    return ListedProblem.class;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of();
  }

  @Override
  public List<Class<? extends Record>> needed() {
    return List.of(ProblemCell.class);
  }

  @Override
  public Rule<ProblemCell, ListedProblem> rule(References references) {
    return (cell, out) -> {
      int place = 0;
      for (String problem : ProblemList.of(cell.rawText())) {
        place++;
        out.accept(
            new ListedProblem(
                cell.recordId(),
                cell.ordinal(),
                place,
                cell.organizationId(),
                cell.reviewYear(),
                cell.path(),
                cell.cell(),
                problem));
      }
    };
  }
}
