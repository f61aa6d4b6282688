package pingyi.engine.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import pingyi.engine.Engine;
import pingyi.engine.EngineException;
import pingyi.engine.EngineFactory;
import pingyi.engine.EngineReferences;
import pingyi.engine.Promise;
import pingyi.engine.RuleOutput;
import pingyi.method.bulk.BulkFile;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.PickRecipe;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.SqlRecipe;
import pingyi.warehouse.read.ChunkRows;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.TableSchema;

/**
 * Runs recipes in an in-memory DuckDB inside this process. Whatever works with tables has a
 * connection of its own, so several threads may.
 */
final class EmbeddedEngine implements Engine {
  private final DuckDBConnection connection;

  /** The rows of each table that is kept, as its filling counted them. */
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  /** No less than the rows of each table that is not kept. */
  private final Map<String, Long> passedOn = new ConcurrentHashMap<>();

  private final Forgetting forgetting = new Forgetting();
  private final Lengths lengths;
  private final Questions questions;
  private final Feed feed;
  private final Workers workers;
  private final KeptLines lines;

  private EmbeddedEngine(DuckDBConnection connection, Lengths lengths, int cores)
      throws SQLException {
    this.connection = connection;
    this.lengths = lengths;
    this.questions = new Questions(connection);
    this.feed = Feed.in(connection);
    this.workers = new Workers(connection, cores);
    this.lines = new KeptLines(lengths.keptLines());
  }

  static EmbeddedEngine open(EngineFactory.Settings asked, Lengths lengths) {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", asked.scratch().toString());
    settings.setProperty("threads", "1");
    asked.mebibytes().ifPresent(limit -> settings.setProperty("memory_limit", limit + "MiB"));
    // A missing extension must fail at once, not reach for a network.
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    // Rows of a long table reach a rule as they come instead of all being copied first.
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    try {
      return new EmbeddedEngine(
          DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class),
          lengths,
          asked.cores());
    } catch (SQLException e) {
      throw new EngineException("The embedded engine cannot be opened", e);
    }
  }

  @Override
  public String name() {
    return EmbeddedEngineFactory.NAME;
  }

  @Override
  public <T extends Record> void load(Class<T> table, Iterable<T> rows) {
    fill(table, "loading", rows.iterator());
  }

  @Override
  public void receive(List<BulkFile> files) {
    if (files.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      workers.callAll();
      // Rows in no order are stored at half the cost; a received table is never read in any.
      statement.execute("SET preserve_insertion_order = false");
      for (BulkFile file : files) {
        receive(file);
      }
      lines.show(statement, forgetting);
      statement.execute("RESET preserve_insertion_order");
    } catch (SQLException e) {
      throw new EngineException("The lines cannot be received: " + e.getMessage(), e);
    }
  }

  private void receive(BulkFile file) {
    try {
      new Receiving(connection, file)
          .into(
              (table, rows) -> counts.merge(TableSchema.of(table).name(), rows, Long::sum), lines);
    } catch (SQLException e) {
      throw new EngineException(file.path() + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void make(Recipe recipe) {
    if (recipe instanceof SqlRecipe sql) {
      makeBySql(sql);
    } else if (recipe instanceof PickRecipe pick) {
      makeByPicking(pick);
    } else if (recipe instanceof RecordRecipe<?, ?> records) {
      makeByRecord(records);
    } else if (recipe instanceof GroupRecipe<?, ?> groups) {
      makeByGroup(groups);
    }
  }

  private void makeBySql(SqlRecipe recipe) {
    TableSchema<?> schema = TableSchema.of(recipe.output());
    Sql sql = new Sql(schema);
    long longest = recipe.inputs().stream().mapToLong(this::atMost).max().orElse(0);
    if (recipe.rows() == SqlRecipe.Rows.PASSED_ON && longest > lengths.passedOn()) {
      passOn(recipe, sql, longest);
      return;
    }
    try {
      insert(
          schema,
          inserting ->
              recipe.rows() == SqlRecipe.Rows.FROM_EACH_RECORD
                  ? lines.updateEach(inserting, sql.insert(recipe))
                  : inserting.executeLargeUpdate(sql.insert(recipe)));
    } catch (SQLException e) {
      findNull(recipe, schema);
      throw new EngineException(recipe.source() + " failed: " + e.getMessage(), e);
    }
    Keys.check(connection, schema, recipe.source());
  }

  private void makeByPicking(PickRecipe recipe) {
    TableSchema<?> schema = TableSchema.of(recipe.output());
    try {
      String rows = new Sql(schema).insertFrom(TableSchema.of(recipe.input()), recipe.wanted());
      insert(schema, inserting -> inserting.executeLargeUpdate(rows));
    } catch (SQLException e) {
      throw new EngineException(recipe.source() + " failed: " + e.getMessage(), e);
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
      keep(schema, rows.by(inserting));
    }
  }

  private void keep(TableSchema<?> schema, long rows) throws SQLException {
    counts.put(schema.name(), rows);
    workers.expect(rows);
  }

  /** Its key is not checked; those of the tables that hold its rows under a key of theirs are. */
  private void passOn(SqlRecipe recipe, Sql sql, long longest) {
    try (DuckDBConnection making = connection.duplicate();
        Statement statement = making.createStatement()) {
      statement.execute(sql.view(recipe));
      String view = TableSchema.of(recipe.output()).name();
      forgetting.shows(view, names(recipe.inputs()));
      passedOn.put(view, longest);
    } catch (SQLException e) {
      throw new EngineException(recipe.source() + " failed: " + e.getMessage(), e);
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

  private <I extends Record, O extends Record> void makeByRecord(RecordRecipe<I, O> recipe) {
    derive(
        recipe,
        recipe.input(),
        Selection.ALL,
        recipe.output(),
        rows -> RuleOutput.ofRecords(recipe, EngineReferences.of(this, recipe.references()), rows));
  }

  private <I extends Record, O extends Record> void makeByGroup(GroupRecipe<I, O> recipe) {
    derive(
        recipe,
        recipe.input(),
        recipe.wanted(),
        recipe.output(),
        rows -> RuleOutput.ofGroups(recipe, EngineReferences.of(this, recipe.references()), rows));
  }

  /** A rule over the rows of a table, in key order. */
  @FunctionalInterface
  private interface Derivation<I, O> {
    Iterator<O> over(Iterator<I> ordered);
  }

  private <I extends Record, O extends Record> void derive(
      Recipe recipe,
      Class<I> input,
      Selection wanted,
      Class<O> output,
      Derivation<I, O> derivation) {
    TableSchema<I> schema = TableSchema.of(input);
    Sql sql = new Sql(schema);
    long count = wanted.equals(Selection.ALL) ? count(input) : questions.count(schema, wanted);
    // An open streamed result blocks every other statement on its connection.
    try (DuckDBConnection reading = connection.duplicate();
        DuckDBPreparedStatement statement =
            Questions.prepared(reading, sql.forRule(wanted, count));
        DuckDBChunkedResult results = statement.query()) {
      ChunkRows rows = ChunkRows.ofChanges(schema, results, count, sql.changing(count));
      fill(output, recipe.source(), derivation.over(rows.records(schema)));
    } catch (SQLException e) {
      throw new EngineException(recipe.source() + " cannot read " + schema.name(), e);
    }
  }

  private <T extends Record> void fill(Class<T> table, String source, Iterator<T> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    Promise promise = new Promise(schema, source);
    try (DuckDBConnection filled = connection.duplicate();
        Statement statement = filled.createStatement()) {
      statement.execute(new Sql(schema).create());
      Filling<T> filling = new Filling<>(filled, schema, promise);
      try (filling) {
        filling.addSome(rows);
      }
      if (!rows.hasNext()) {
        keep(schema, filling.count());
        return;
      }
      keep(schema, filling.count() + feed.into(statement, schema, promise, rows));
      Keys.check(connection, schema, source);
    } catch (SQLException e) {
      throw new EngineException(source + ": the table " + schema.name() + " cannot be filled", e);
    }
  }

  @Override
  public <T extends Record> List<T> read(Class<T> table) {
    return questions.rows(TableSchema.of(table), count(table));
  }

  @Override
  public <T extends Record> List<T> read(Class<T> table, int year) {
    return questions.rowsOf(TableSchema.of(table), year);
  }

  @Override
  public <T extends Record> void each(
      Class<T> table, Selection selection, Consumer<? super T> rows) {
    questions.each(TableSchema.of(table), selection, rows);
  }

  @Override
  public <T extends Record> List<T> first(Class<T> table, Selection selection, int most) {
    return questions.first(TableSchema.of(table), selection, most);
  }

  @Override
  public <T extends Record> void columns(
      Class<T> table,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    questions.columns(TableSchema.of(table), columns, selection, rows);
  }

  @Override
  public long atMost(Class<? extends Record> table) {
    Long rows = passedOn.get(TableSchema.of(table).name());
    return rows == null ? count(table) : rows;
  }

  @Override
  public long count(Class<? extends Record> table) {
    TableSchema<?> schema = TableSchema.of(table);
    if (passedOn.containsKey(schema.name())) {
      return counts.computeIfAbsent(schema.name(), name -> questions.count(schema, Selection.ALL));
    }
    Long rows = counts.get(schema.name());
    if (rows == null) {
      throw new EngineException("The table " + schema.name() + " is not there");
    }
    return rows;
  }

  @Override
  public void forget(Class<? extends Record> table) {
    String name = TableSchema.of(table).name();
    counts.remove(name);
    passedOn.remove(name);
    try (DuckDBConnection dropping = connection.duplicate();
        Statement statement = dropping.createStatement()) {
      forgetting.drop(List.of(name), statement);
    } catch (SQLException e) {
      throw new EngineException("The table " + name + " cannot be forgotten", e);
    }
  }

  private static List<String> names(List<Class<? extends Record>> tables) {
    return tables.stream().map(table -> TableSchema.of(table).name()).toList();
  }

  @Override
  public List<Path> write(Class<? extends Record> table, Path folder) {
    TableSchema<?> schema = TableSchema.of(table);
    try (DuckDBConnection writing = connection.duplicate();
        Statement statement = writing.createStatement()) {
      return new Storing(schema, statement).into(folder, count(table));
    } catch (SQLException | IOException e) {
      throw new EngineException(
          "The table " + schema.name() + " cannot be written to " + folder, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new EngineException("The embedded engine cannot be closed", e);
    }
  }
}
