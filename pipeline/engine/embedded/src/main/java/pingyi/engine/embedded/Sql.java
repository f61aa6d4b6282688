package pingyi.engine.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import pingyi.engine.SqlText;
import pingyi.engine.TableFiles;
import pingyi.method.recipe.SqlRecipe;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.ColumnType;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.TableSchema.Field;

/** The statements about one table, in DuckDB's words. */
final class Sql {
  /** Fewer rows are read sooner than a text is compared with the one before. */
  private static final int LONG = 2_048;

  private final TableSchema<?> schema;

  Sql(TableSchema<?> schema) {
    this.schema = schema;
  }

  /** A selection may name columns that an excerpt leaves out. */
  private String where(Selection selection) {
    return selection.where(TableSchema.of(schema.table()));
  }

  String create() {
    return schema.fields().stream()
        .map(
            field ->
                quote(field.name())
                    + " "
                    + field.type().duckdb()
                    + (field.nullable() ? "" : " NOT NULL"))
        .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE " + name() + " (", ")"));
  }

  String insert(SqlRecipe recipe) {
    return "INSERT INTO " + name() + " " + selectFrom(recipe);
  }

  /** Makes a view of what the recipe gives. */
  String view(SqlRecipe recipe) {
    return "CREATE OR REPLACE VIEW " + name() + " AS " + selectFrom(recipe);
  }

  String insert(String select) {
    return "INSERT INTO " + name() + " SELECT " + columns() + " FROM (" + select + ") AS made";
  }

  /** What the table is called once a view has taken its name. */
  String aside() {
    return schema.name() + "_upright";
  }

  /** Leaves its name to a view. */
  String setAside() {
    return "ALTER TABLE " + name() + " RENAME TO " + quote(aside());
  }

  /** The rows of the table that was set aside. */
  String own() {
    return "SELECT " + columns() + " FROM " + quote(aside());
  }

  /**
   * Shows the rows of some queries under the table's name.
   *
   * @param view the beginning of the statement
   * @param selects name the columns of the table in its order: one more SELECT around each would
   *     double what the planning of every query costs
   */
  String show(String view, List<String> selects) {
    return view + " " + name() + " AS " + String.join(" UNION ALL ", selects);
  }

  String table() {
    return schema.name();
  }

  /** The first row that the recipe makes with a null where none is allowed. */
  String findNull(SqlRecipe recipe) {
    return schema.fields().stream()
        .filter(field -> !field.nullable())
        .map(field -> quote(field.name()) + " IS NULL")
        .collect(Collectors.joining(" OR ", selectFrom(recipe) + " WHERE ", " LIMIT 1"));
  }

  String findKeyTwice() {
    return "SELECT "
        + columns()
        + " FROM "
        + name()
        + " WHERE ("
        + key()
        + ") IN (SELECT ("
        + key()
        + ") FROM "
        + name()
        + " GROUP BY "
        + key()
        + " HAVING count(*) > 1) LIMIT 1";
  }

  /**
   * One row if some key may occur twice: if two have the same hash. An aggregate of numbers only,
   * which spills, needs no sort and carries no text along.
   */
  String mayHaveKeyTwice() {
    return "SELECT 1 FROM (SELECT hash("
        + key()
        + ") AS hashed FROM "
        + name()
        + ") AS keys GROUP BY hashed HAVING count(*) > 1 LIMIT 1";
  }

  String rows() {
    return orderedRows(Selection.ALL);
  }

  /** The wanted rows in key order. */
  String orderedRows(Selection selection) {
    return rows(selection) + ordered(schema.key());
  }

  /**
   * The wanted rows in key order; of many rows each text that may not be null only where it
   * changes. To compare it with that of the row before costs the database a fifth of what it costs
   * to hand it over, and rows of one group have most texts in common.
   */
  String forRule(Selection selection, long count) {
    String rows = orderedRows(selection);
    return count < LONG
        ? rows
        : schema.fields().stream()
            .map(field -> hasChanges(field) ? change(quote(field.name())) : quote(field.name()))
            .collect(Collectors.joining(", ", "SELECT ", " FROM (" + rows + ") AS ordered"));
  }

  /** Of so many rows for a rule, the columns in which a null means the text of the row before. */
  boolean[] changing(long count) {
    List<Field> fields = schema.fields();
    boolean[] changing = new boolean[fields.size()];
    for (int i = 0; i < changing.length; i++) {
      changing[i] = count >= LONG && hasChanges(fields.get(i));
    }
    return changing;
  }

  private static boolean hasChanges(Field field) {
    return field.type() == ColumnType.TEXT && !field.nullable();
  }

  private static String change(String column) {
    return "CASE WHEN "
        + column
        + " IS DISTINCT FROM lag("
        + column
        + ") OVER () THEN "
        + column
        + " END AS "
        + column;
  }

  String rowsOf(int year) {
    return "SELECT "
        + columns()
        + " FROM "
        + name()
        + " WHERE review_year = "
        + year
        + ordered(schema.key());
  }

  /** The wanted rows, in whatever order they lie. */
  String rows(Selection selection) {
    return "SELECT " + columns() + " FROM " + name() + where(selection);
  }

  /** Some columns of the wanted rows. */
  String rows(Selection selection, List<String> columns) {
    return "SELECT "
        + columns.stream().map(Sql::quote).collect(Collectors.joining(", "))
        + " FROM "
        + name()
        + selection.where(schema);
  }

  /** The first of the wanted rows in key order. */
  String first(Selection selection, int most) {
    return rows(selection) + ordered(schema.key()) + " LIMIT " + most;
  }

  String count(Selection selection) {
    return "SELECT count(*) FROM " + name() + where(selection);
  }

  String years() {
    return "SELECT DISTINCT review_year FROM " + name() + " ORDER BY review_year";
  }

  String copyWhole(Path file) {
    return copy("", file);
  }

  String copyYear(int year, Path file) {
    return copy(" WHERE review_year = " + year, file);
  }

  private String copy(String where, Path place) {
    return "COPY (SELECT "
        + columns()
        + " FROM "
        + name()
        + where
        + ordered(schema.storedOrder())
        + ") TO '"
        + place.toString().replace("'", "''")
        + "' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
        + TableFiles.ROW_GROUP_ROWS
        + ")";
  }

  /** Rows and columns of another table, which has columns of these names. */
  String insertFrom(TableSchema<?> source, Selection selection) {
    return "INSERT INTO "
        + name()
        + " SELECT "
        + columns()
        + " FROM "
        + quote(source.name())
        + selection.where(source);
  }

  private String selectFrom(SqlRecipe recipe) {
    // The line break closes a remark that the text may end with.
    return "SELECT " + columns() + " FROM (" + SqlText.of(recipe) + "\n) AS made";
  }

  private static String ordered(List<String> columns) {
    return columns.stream()
        .map(column -> quote(column) + " NULLS LAST")
        .collect(Collectors.joining(", ", " ORDER BY ", ""));
  }

  private String columns() {
    return schema.columns().stream().map(Sql::quote).collect(Collectors.joining(", "));
  }

  private String key() {
    return schema.key().stream().map(Sql::quote).collect(Collectors.joining(", "));
  }

  private String name() {
    return quote(schema.name());
  }

  static String quote(String name) {
    return '"' + name + '"';
  }
}
