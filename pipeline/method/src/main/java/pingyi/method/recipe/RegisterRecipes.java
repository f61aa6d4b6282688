package pingyi.method.recipe;

import java.util.List;
import pingyi.method.register.CriterionAttainments;
import pingyi.method.register.ProjectStages;
import pingyi.method.register.RectificationEntries;
import pingyi.method.register.RectificationItems;
import pingyi.method.register.StatementItemLinks;
import pingyi.warehouse.table.derived.RectificationYear;
import pingyi.warehouse.table.derived.StatementTheme;
import pingyi.warehouse.table.recognised.RectificationItem;
import pingyi.warehouse.table.recognised.Statement;
import pingyi.warehouse.table.reference.StatementLinkDecision;
import pingyi.warehouse.table.working.StatementCandidate;

/**
 * What project registers and rectification lists say, and which item answers what was said. Their
 * rows are judged before, with all rows, because quarantine and accounting need the answer.
 */
final class RegisterRecipes {
  private static final List<Recipe> ALL =
      List.of(
          new ProjectStages(),
          new CriterionAttainments(),
          new RectificationEntries(),
          new RectificationItems(),
          SqlRecipe.of(RectificationYear.class, RectificationItem.class)
              .onlyWith(RectificationItem.class),
          SqlRecipe.of(
                  StatementCandidate.class,
                  RectificationItem.class,
                  Statement.class,
                  StatementTheme.class,
                  StatementLinkDecision.class)
              .onlyWith(RectificationItem.class),
          new StatementItemLinks());

  private RegisterRecipes() {}

  /** The recipes in their order; they read what the scores' and the reports' recipes make. */
  static List<Recipe> all() {
    return ALL;
  }
}
