package pingyi.engine;

import java.util.regex.Pattern;
import pingyi.method.recipe.SqlRecipe;

/** The text of a recipe as a subquery takes it. */
public final class SqlText {
  private static final Pattern END = Pattern.compile("\\s*;\\s*\\z");

  private SqlText() {}

  /** The single SELECT without a closing semicolon, which no subquery may have. */
  public static String of(SqlRecipe recipe) {
    return END.matcher(recipe.sql()).replaceFirst("");
  }
}
