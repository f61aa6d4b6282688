package pingyi.engine.kept;

import java.util.List;
import pingyi.engine.RecipeRun;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.RecordRecipe;
import pingyi.warehouse.kept.KeptWork;

/** Lets recipes take over what earlier runs made. For an engine that runs them in this process. */
public final class KeptRules {
  private KeptRules() {}

  /**
   * The same recipes; rules look up each record or group first. SQL texts are run as they are:
   * their groups are not known, and to tell whether a whole table is the same costs as much as most
   * of them.
   */
  public static List<Recipe> over(List<Recipe> recipes, KeptWork work) {
    return work.keeps() ? recipes.stream().map(each -> over(each, work)).toList() : recipes;
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
        work.store();
      }
      next.finished(recipe, done, total);
    };
  }
}
