package pingyi.method.recipe;

import java.util.List;

/** The whole method, in the order in which it runs. */
public final class Recipes {
  private Recipes() {}

  /** Every recipe; each reads only tables that stand before it or that are loaded. */
  public static List<Recipe> all() {
    return List.of();
  }
}
