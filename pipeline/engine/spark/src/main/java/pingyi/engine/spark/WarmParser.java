package pingyi.engine.spark;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import pingyi.engine.SqlText;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.Recipes;
import pingyi.method.recipe.SqlRecipe;

/**
 * Parses the texts of the method while the session opens. The parser makes its tables as it first
 * meets each form of SQL, and on the way of the run that was a fifth of making its tables. Nothing
 * but the grammar is touched here: other classes of Spark could be waiting for each other when two
 * threads load them.
 */
final class WarmParser implements Runnable {
  /** Set to false, Spark's parser uses the tables of the grammar and none of its own. */
  static final String OWN_TABLES = "spark.sql.parser.manageParserCaches";

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  /** Begins it, once in a process, on a thread of its own, which nobody waits for. */
  static void start() {
    if (BEGUN.getAndSet(true)) {
      return;
    }
    Thread thread = new Thread(new WarmParser(), "sql-parser");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    for (Recipe recipe : Recipes.all()) {
      if (recipe instanceof SqlRecipe sql) {
        parse(SqlText.of(sql));
      }
    }
  }

  /** The letters of the text do not matter, only its form; Spark's parser folds them as well. */
  private static void parse(String text) {
    SqlBaseLexer lexer = new SqlBaseLexer(CharStreams.fromString(text.toUpperCase(Locale.ROOT)));
    lexer.removeErrorListeners();
    SqlBaseParser parser = new SqlBaseParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.compoundOrSingleStatement();
  }
}
