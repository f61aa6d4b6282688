package pingyi.engine.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.execution.SparkSqlParser;
import pingyi.engine.SqlText;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.Recipes;
import pingyi.method.recipe.SqlRecipe;

/** The build's part in {@link ParsedText}: a file for each text of the method. */
final class WriteParsedTexts {
  private WriteParsedTexts() {}

  /** Writes the files into the folder of this package, which is named first. */
  public static void main(String... arguments) throws IOException, ParseException {
    Path folder = Path.of(arguments[0]);
    ParserInterface parser = new SparkSqlParser();
    for (Recipe recipe : Recipes.all()) {
      if (recipe instanceof SqlRecipe sql) {
        String text = SqlText.of(sql);
        Path file = folder.resolve(ParsedText.resource(sql.source()));
        Files.createDirectories(file.getParent());
        Files.write(file, ParsedText.bytes(text, parser.parsePlan(text)));
      }
    }
  }
}
