package pingyi.engine.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.spark.SparkConf;
import org.apache.spark.package$;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;
import pingyi.engine.SqlText;
import pingyi.method.recipe.SqlRecipe;
import scala.Enumeration;
import scala.Option;
import scala.runtime.BoxedUnit;

/**
 * What Spark's parser makes of the texts of the method, as the build wrote it down ({@link
 * WriteParsedTexts}). To parse them took a tenth of a small run, most of it for tables that the
 * parser makes as it first meets each form of SQL; to read what it made takes a hundredth.
 *
 * <p>The parser heeds some settings. So it is asked where the user made any of Spark's SQL, where
 * Spark or the text is another than the build had, and where what is written cannot be read.
 */
final class ParsedText {
  private final boolean asWritten = new SparkConf().getAllWithPrefix("spark.sql.").length == 0;

  /** The plan of a recipe's text before it is analysed, as the parser of a session gives it. */
  LogicalPlan of(SqlRecipe recipe, ParserInterface parser) throws ParseException {
    String text = SqlText.of(recipe);
    LogicalPlan written = asWritten ? written(recipe.source(), text) : null;
    return written == null ? parser.parsePlan(text) : written;
  }

  /** Where the build writes a recipe's plan, from the folder of this class. */
  static String resource(String source) {
    return source + ".parsed";
  }

  private static @Nullable LogicalPlan written(String source, String text) {
    try (InputStream in = ParsedText.class.getResourceAsStream(resource(source))) {
      if (in == null) {
        return null;
      }
      try (ObjectInputStream objects = new ObjectInputStream(in)) {
        return objects.readUTF().equals(version()) && objects.readUTF().equals(text)
            ? (LogicalPlan) objects.readObject()
            : null;
      }
    } catch (IOException | ClassNotFoundException e) {
      return null;
    }
  }

  /** A text and what it means, the same bytes whenever it is written by the same Spark. */
  static byte[] bytes(String text, LogicalPlan plan) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new Objects(bytes)) {
      objects.writeUTF(version());
      objects.writeUTF(text);
      objects.writeObject(plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String version() {
    return package$.MODULE$.SPARK_VERSION();
  }

  /** Writes what is told apart in its process alone, or cannot be written, as a word for it. */
  private static final class Objects extends ObjectOutputStream {
    Objects(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) throws IOException {
      if (object instanceof ExprId) {
        return new NewId();
      }
      if (object instanceof Cast cast && cast.getTagValue(Cast.USER_SPECIFIED_CAST()).isDefined()) {
        return new WrittenCast(cast.child(), cast.dataType(), cast.timeZoneId(), cast.evalMode());
      }
      if (object instanceof TreeNode<?> node && !node.isTagsEmpty()) {
        throw new IOException("A tag would be lost of " + node);
      }
      if (object instanceof Literal literal) {
        // The parser uses some of Spark's own, which know more of themselves once they were used.
        return new Literal(literal.value(), literal.dataType());
      }
      if (object instanceof CaseInsensitiveStringMap options) {
        if (!options.isEmpty()) {
          throw new IOException("Options of a table would be lost: " + options);
        }
        return new NoOptions();
      }
      return object;
    }
  }

  /** Stands for the number of a column or a subquery, which each reading makes anew. */
  private static final class NewId implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() {
      return NamedExpression.newExprId();
    }
  }

  /** Stands for a table's options where there are none. */
  private static final class NoOptions implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() {
      return CaseInsensitiveStringMap.empty();
    }
  }

  /** Stands for a cast that a text asks for: Spark marks it outside of what it writes of it. */
  private record WrittenCast(
      Expression child, DataType type, Option<String> timeZone, Enumeration.Value evalMode)
      implements Serializable {
    private Object readResolve() {
      Cast cast = new Cast(child, type, timeZone, evalMode);
      cast.setTagValue(Cast.USER_SPECIFIED_CAST(), BoxedUnit.UNIT);
      return cast;
    }
  }
}
