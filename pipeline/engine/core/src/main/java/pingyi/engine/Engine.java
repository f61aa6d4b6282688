package pingyi.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pingyi.method.bulk.BulkFile;
import pingyi.method.recipe.Recipe;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.TableSchema;

/**
 * Holds tables and makes tables. One port, two engines: in process, or Spark on one machine or a
 * cluster.
 */
public interface Engine extends AutoCloseable {
  /** The engine's name: embedded or spark. */
  String name();

  /** Loads a whole table from records. */
  <T extends Record> void load(Class<T> table, Iterable<T> rows);

  /**
   * Reads bulk tables and adds their lines to the received tables, which must be loaded. No line
   * goes through a rule; each different text of a column does, once. All files are handed over
   * together: afterwards the received tables may be views, to which nothing can be added.
   *
   * @throws EngineException if a file cannot be read
   */
  void receive(List<BulkFile> files);

  /**
   * Runs a recipe; its inputs must be there. Afterwards the output table is there with exactly its
   * declared columns. Several threads may run different recipes at once.
   *
   * @throws EngineException naming recipe, table and row when the result breaks the table's
   *     declaration: a null where none is allowed, or a key that occurs twice
   */
  void make(Recipe recipe);

  /**
   * All rows of a table in key order. For tables that fit in memory. Several threads may read and
   * write at once what is made.
   */
  <T extends Record> List<T> read(Class<T> table);

  /**
   * The rows of one review year in key order; an engine that can reads no others.
   *
   * @throws IllegalArgumentException if the table has no review year
   */
  default <T extends Record> List<T> read(Class<T> table, int year) {
    TableSchema<T> schema = TableSchema.of(table);
    int position = schema.position("review_year");
    return read(table).stream()
        .filter(row -> Integer.valueOf(year).equals(schema.value(row, position)))
        .toList();
  }

  /**
   * Shows each row that is wanted once, in no order that may be relied on; an engine that can keeps
   * none of them.
   */
  default <T extends Record> void each(
      Class<T> table, Selection selection, Consumer<? super T> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    read(table).stream().filter(row -> selection.holds(schema, row)).forEach(rows);
  }

  /** The first of the wanted rows in key order; an engine that can reads no others. */
  default <T extends Record> List<T> first(Class<T> table, Selection selection, int most) {
    TableReader reader = this::read;
    return reader.first(table, selection, most);
  }

  /**
   * Shows some columns of each row that is wanted once, in no order that may be relied on; an
   * engine that can reads no others.
   */
  default <T extends Record> void columns(
      Class<T> table,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    TableReader reader = this::read;
    reader.columns(table, columns, selection, rows);
  }

  /**
   * Gives back what a table takes. Afterwards nobody reads it, neither a recipe nor by a call; no
   * other table changes by that.
   */
  void forget(Class<? extends Record> table);

  /** The number of rows of a table. */
  long count(Class<? extends Record> table);

  /** No less than the number of rows of a table, told without counting them. */
  default long atMost(Class<? extends Record> table) {
    return count(table);
  }

  /**
   * Whether a recipe that reads long tables may fill memory and cores by itself. Of such recipes
   * one is made at a time; any other is made beside them.
   */
  default boolean fillsMachine(Recipe recipe) {
    return true;
  }

  /**
   * Writes a table as Parquet (zstd), rows in their stored order, into {@code folder/<table>/}: one
   * file {@code part-00000.parquet}, or one such file in a folder {@code review_year=Y/} for each
   * year ({@link TableFiles#byYear}). The files keep every declared column, also the year. The same
   * rows give the same bytes. Several threads may write different tables at once.
   *
   * @return the files, relative to the folder, sorted
   */
  List<Path> write(Class<? extends Record> table, Path folder);

  @Override
  void close();
}
