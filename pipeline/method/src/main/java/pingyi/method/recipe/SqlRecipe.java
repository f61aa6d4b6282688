package pingyi.method.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pingyi.warehouse.table.TableSchema;

/**
 * One SQL file, one table, same name. The text is a single SELECT in the dialect that both engines
 * read alike; the columns of the table are taken from it by name.
 *
 * @param output the table
 * @param inputs the tables that the text names
 * @param sql the text
 * @param needed inputs without whose rows the text gives none; where one is empty the text is not
 *     run, so that a rule costs nothing where no workspace file uses it
 * @param rows what becomes of the rows
 */
public record SqlRecipe(
    Class<? extends Record> output,
    List<Class<? extends Record>> inputs,
    String sql,
    List<Class<? extends Record>> needed,
    Rows rows)
    implements Recipe {

  /** What becomes of the rows of a recipe. */
  public enum Rows {
    /** They are kept as a table. */
    KEPT,
    /**
     * Hardly any of them is read by two other recipes, and most of these are kept with keys that
     * follow from its own: an engine may run the text for each reader instead of keeping the table,
     * whose own key is then not checked.
     */
    PASSED_ON,
    /**
     * They are kept as a table, and each follows from what was received of one record, besides
     * short tables: an engine may run the text for some records after the others, so that it need
     * not hold something of each at a time.
     */
    FROM_EACH_RECORD
  }

  /** Copies the lists. */
  public SqlRecipe {
    inputs = List.copyOf(inputs);
    needed = List.copyOf(needed);
  }

  /** A recipe that is always run. */
  public SqlRecipe(
      Class<? extends Record> output, List<Class<? extends Record>> inputs, String sql) {
    this(output, inputs, sql, List.of(), Rows.KEPT);
  }

  /** The same recipe, run only where a table has rows. */
  public SqlRecipe onlyWith(Class<? extends Record> table) {
    return new SqlRecipe(output, inputs, sql, List.of(table), rows);
  }

  /** The same recipe, whose rows need not be kept. */
  public SqlRecipe passedOn() {
    return new SqlRecipe(output, inputs, sql, needed, Rows.PASSED_ON);
  }

  /** The same recipe, whose rows each follow from one record. */
  public SqlRecipe fromEachRecord() {
    return new SqlRecipe(output, inputs, sql, needed, Rows.FROM_EACH_RECORD);
  }

  /** Reads {@code sql/<table>.sql} of this room. */
  @SafeVarargs
  public static SqlRecipe of(Class<? extends Record> output, Class<? extends Record>... inputs) {
    String file = "/pingyi/method/sql/" + TableSchema.of(output).name() + ".sql";
    try (InputStream in = SqlRecipe.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The recipe file " + file + " is missing");
      }
      return new SqlRecipe(
          output, List.of(inputs), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String source() {
    return "sql/" + name() + ".sql";
  }
}
