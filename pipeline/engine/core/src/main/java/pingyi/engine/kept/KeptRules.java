package pingyi.engine.kept;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import pingyi.engine.RecipeRun;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.RecordRecipe;
import pingyi.warehouse.kept.KeptWork;
import pingyi.warehouse.table.derived.RankSet;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;

/** Lets recipes take over what earlier runs made. For an engine that runs them in this process. */
public final class KeptRules {
  /**
   * The tables of rules that cost more than being looked up. Measured with 2,000 branches and ten
   * years, CPU seconds made and looked up: suggestions 9.3 and 0.7, rank sets 4.9 and 2.0; all
   * other rules together 15.0 and 19.3. Matches, 1.7 and 0.9 then, are made in less since.
   */
  private static final Set<Class<? extends Record>> COSTLY =
      Set.of(OrganizationSuggestion.class, RankSet.class);

  private KeptRules() {}

  /** Whether a rule costs more than being looked up. */
  public static boolean costly(Recipe recipe) {
    return COSTLY.contains(recipe.output());
  }

  /**
   * The same recipes; some rules look up each record or group first. SQL texts are run as they are:
   * their groups are not known, and a whole table is another as soon as one cell is.
   */
  public static List<Recipe> over(List<Recipe> recipes, Predicate<Recipe> which, KeptWork work) {
    return work.keeps()
        ? recipes.stream().map(each -> which.test(each) ? over(each, work) : each).toList()
        : recipes;
  }

  private static Recipe over(Recipe recipe, KeptWork work) {
    if (recipe instanceof GroupRecipe<?, ?> groups) {
      return groups(groups, work);
    }
    return recipe instanceof RecordRecipe<?, ?> records ? records(records, work) : recipe;
  }

  // Each gives the wildcards of its recipe their names.
  private static <I extends Record, O extends Record> Recipe groups(
      GroupRecipe<I, O> recipe, KeptWork work) {
    return new KeptGroups<>(recipe, work);
  }

  private static <I extends Record, O extends Record> Recipe records(
      RecordRecipe<I, O> recipe, KeptWork work) {
    return new KeptRecords<>(recipe, work);
  }

  /** Stores what a recipe made as soon as it is finished. */
  public static RecipeRun.Listener storing(KeptWork work, RecipeRun.Listener next) {
    return (recipe, done, total) -> {
      if (recipe instanceof KeptRecipe) {
        work.store(KeptRule.stepOf(recipe));
      }
      next.finished(recipe, done, total);
    };
  }
}
