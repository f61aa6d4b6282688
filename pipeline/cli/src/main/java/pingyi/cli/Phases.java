package pingyi.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.method.recipe.Recipe;
import pingyi.warehouse.table.Table;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * The six phases of the main job, to compare runs by. What the recipes take is parted by what they
 * are for: everything a recognised table needs is recognising, what the score of a branch needs
 * beyond that is rating, and all else is measuring.
 */
final class Phases {
  /** One phase. */
  enum Phase {
    READ,
    RECOGNISE,
    RATE,
    MEASURE,
    /**
     * Storing, checking and publishing, some of it while others are made; the outputs begin beside
     * it.
     */
    WRITE,
    /** What is left of the outputs after that. */
    RENDER;

    /** The name in a summary for programs. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<String, Phase> bySource = new HashMap<>();

  Phases(List<Recipe> recipes) {
    Set<Class<? extends Record>> recognised =
        needed(
            recipes,
            recipes.stream()
                .map(Recipe::output)
                .filter(table -> stage(table) == Table.Stage.RECOGNISED)
                .collect(Collectors.toSet()));
    Set<Class<? extends Record>> scored = needed(recipes, Set.of(BranchYearScore.class));
    for (Recipe recipe : recipes) {
      Phase phase =
          recognised.contains(recipe.output())
              ? Phase.RECOGNISE
              : scored.contains(recipe.output()) ? Phase.RATE : Phase.MEASURE;
      bySource.put(recipe.source(), phase);
    }
    Tables.all().forEach(table -> bySource.put(storing(table), Phase.WRITE));
  }

  /** The name of a step that stores a table while others are being made. */
  static String storing(Class<? extends Record> table) {
    return TableSchema.of(table).name() + "/";
  }

  /** The phase of a recipe by its source; that of others where a text names none. */
  Phase of(String step, Phase otherwise) {
    return bySource.getOrDefault(step.substring(step.lastIndexOf(' ') + 1), otherwise);
  }

  private static Table.Stage stage(Class<? extends Record> table) {
    return TableSchema.of(table).declaration().stage();
  }

  /** The tables and all that they are made from. */
  private static Set<Class<? extends Record>> needed(
      List<Recipe> recipes, Set<Class<? extends Record>> tables) {
    Set<Class<? extends Record>> needed = new HashSet<>(tables);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Recipe recipe : recipes) {
        grows |= needed.contains(recipe.output()) && needed.addAll(recipe.inputs());
      }
    }
    return needed;
  }
}
