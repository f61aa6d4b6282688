package pingyi.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import pingyi.engine.EngineException;
import pingyi.engine.Promise;
import pingyi.method.recipe.PickRecipe;
import pingyi.method.recipe.SqlRecipe;
import pingyi.warehouse.table.TableSchema;

/** Makes the tables that the database makes by itself. */
final class SqlTables {
  private final DuckDBConnection connection;
  private final Held held;
  private final Workers workers;
  private final KeptLines lines;
  private final long passedOn;

  /**
   * For one database.
   *
   * @param passedOn a recipe that reads a table of more rows than this need not be stored
   */
  SqlTables(
      DuckDBConnection connection, Held held, Workers workers, KeptLines lines, long passedOn) {
    this.connection = connection;
    this.held = held;
    this.workers = workers;
    this.lines = lines;
    this.passedOn = passedOn;
  }

  /**
   * Runs a text.
   *
   * @param longest the rows of its longest input
   */
  void make(SqlRecipe recipe, long longest) {
    if (recipe.rows() == SqlRecipe.Rows.PASSED_ON && longest > passedOn) {
      passOn(recipe, longest);
      return;
    }
    TableSchema<?> schema = TableSchema.of(recipe.output());
    String rows = new Sql(schema).insert(recipe);
    try {
      insert(
          schema,
          inserting ->
              recipe.rows() == SqlRecipe.Rows.FROM_EACH_RECORD
                  ? lines.updateEach(inserting, rows)
                  : inserting.executeLargeUpdate(rows));
    } catch (SQLException e) {
      findNull(recipe, schema);
      throw failed(recipe.source(), e);
    }
    Keys.check(connection, schema, recipe.source());
  }

  /** Picks rows and columns. */
  void pick(PickRecipe recipe) {
    TableSchema<?> schema = TableSchema.of(recipe.output());
    String rows = new Sql(schema).insertFrom(TableSchema.of(recipe.input()), recipe.wanted());
    try {
      insert(schema, inserting -> inserting.executeLargeUpdate(rows));
    } catch (SQLException e) {
      throw failed(recipe.source(), e);
    }
    Keys.check(connection, schema, recipe.source());
  }

  /** Inserts rows and counts them. */
  @FunctionalInterface
  private interface Inserting {
    long by(Statement statement) throws SQLException;
  }

  private void insert(TableSchema<?> schema, Inserting rows) throws SQLException {
    try (DuckDBConnection making = connection.duplicate();
        Statement inserting = making.createStatement()) {
      inserting.execute(new Sql(schema).create());
      workers.insertAsTheyCome(inserting);
      held.keep(schema, rows.by(inserting));
    }
  }

  /** Its key is not checked; those of the tables that hold its rows under a key of theirs are. */
  private void passOn(SqlRecipe recipe, long longest) {
    TableSchema<?> schema = TableSchema.of(recipe.output());
    try (DuckDBConnection making = connection.duplicate();
        Statement statement = making.createStatement()) {
      statement.execute(new Sql(schema).view(recipe));
      held.passOn(schema, recipe.inputs(), longest);
    } catch (SQLException e) {
      throw failed(recipe.source(), e);
    }
  }

  /** DuckDB names the column of a refused null but not the row, so a second run looks for it. */
  private void findNull(SqlRecipe recipe, TableSchema<?> schema) {
    try (DuckDBConnection looking = connection.duplicate();
        Statement statement = looking.createStatement();
        ResultSet row = statement.executeQuery(new Sql(schema).findNull(recipe))) {
      if (row.next()) {
        new Promise(schema, recipe.source()).checkNulls(Rows.values(schema, row));
      }
    } catch (SQLException e) {
      // The text itself is wrong, which the first fault has said.
    }
  }

  private static EngineException failed(String source, SQLException fault) {
    return new EngineException(source + " failed: " + fault.getMessage(), fault);
  }
}
