package pingyi.engine.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
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
import pingyi.warehouse.read.DuckDb;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.TableSchema;

/**
 * Runs recipes in an in-memory DuckDB inside this process. Whatever works with tables has a
 * connection of its own, so several threads may.
 */
final class EmbeddedEngine implements Engine {
  /**
   * What tables may take before they are spilled. The launcher leaves 30 % to Java's heap, and what
   * neither counts takes up to half a gigabyte. DuckDB's own share of 80 %, beside a heap of any
   * size, let the machine end a long run without a word.
   */
  static final String SHARE_OF_MACHINE = "45%";

  private final DuckDBConnection connection;
  private final Held held;
  private final Questions questions;
  private final ShortTables shortTables;
  private final Feed feed;
  private final Workers workers;
  private final KeptLines lines;
  private final SqlTables sqlTables;

  private EmbeddedEngine(DuckDBConnection connection, Lengths lengths, int cores)
      throws SQLException {
    this.connection = connection;
    this.questions = new Questions(connection);
    this.shortTables = new ShortTables(questions, lengths.atHand());
    this.feed = Feed.in(connection);
    this.workers = new Workers(connection, cores);
    this.held = new Held(workers);
    this.lines = new KeptLines(lengths.keptLines());
    this.sqlTables = new SqlTables(connection, held, workers, lines, lengths.passedOn());
  }

  static EmbeddedEngine open(EngineFactory.Settings asked, Lengths lengths) {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", asked.scratch().toString());
    settings.setProperty("threads", "1");
    settings.setProperty(
        "memory_limit",
        asked.mebibytes().isPresent() ? asked.mebibytes().getAsLong() + "MiB" : SHARE_OF_MACHINE);
    // A checkpoint packs tables in memory as if to store them, at a tenth of a long run.
    settings.setProperty("checkpoint_threshold", "10TB");
    // A missing extension must fail at once, not reach for a network.
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    // Rows of a long table reach a rule as they come instead of all being copied first.
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    try {
      return new EmbeddedEngine(DuckDb.inMemory(settings), lengths, asked.cores());
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
      receiveAll(files);
      lines.show(statement, held.forgetting());
    } catch (SQLException e) {
      throw new EngineException("The lines cannot be received: " + e.getMessage(), e);
    }
  }

  /** A file is read by one thread for the most part, so there is a file for each core. */
  private void receiveAll(List<BulkFile> files) throws SQLException {
    try (Workers.Dismissal alone = workers.dismiss()) {
      files.parallelStream().forEach(this::receive);
    }
  }

  private void receive(BulkFile file) {
    try (DuckDBConnection receiving = connection.duplicate();
        Statement statement = receiving.createStatement()) {
      // Rows in no order are stored at half the cost; a received table is never read in any.
      statement.execute("SET SESSION preserve_insertion_order = false");
      new Receiving(receiving, file).into(this::grow, lines);
    } catch (SQLException e) {
      throw new EngineException(file.path() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void grow(Class<? extends Record> table, long rows) {
    held.add(table, rows);
    shortTables.forget(TableSchema.of(table));
  }

  @Override
  public void make(Recipe recipe) {
    shortTables.forget(TableSchema.of(recipe.output()));
    if (recipe instanceof SqlRecipe sql) {
      sqlTables.make(sql, recipe.inputs().stream().mapToLong(this::atMost).max().orElse(0));
    } else if (recipe instanceof PickRecipe pick) {
      sqlTables.pick(pick);
    } else if (recipe instanceof RecordRecipe<?, ?> records) {
      makeByRecord(records);
    } else if (recipe instanceof GroupRecipe<?, ?> groups) {
      makeByGroup(groups);
    }
  }

  /** A rule for each record takes them as they come, on one thread, and the other may go on. */
  @Override
  public boolean fillsMachine(Recipe recipe) {
    return !(recipe instanceof RecordRecipe<?, ?>);
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
    if (isShort(input)) {
      fill(
          output,
          recipe.source(),
          derivation.over(shortTables.wanted(schema, wanted, count(input))));
      return;
    }
    Sql sql = new Sql(schema);
    long count = wanted.equals(Selection.ALL) ? count(input) : questions.count(schema, wanted);
    // An open streamed result blocks every other statement on its connection.
    try (DuckDBConnection reading = connection.duplicate();
        DuckDBPreparedStatement statement =
            Questions.prepared(reading, sql.forRule(wanted, count));
        DuckDBChunkedResult results = statement.query();
        Workers.Dismissal alone = workers.dismiss()) {
      ChunkRows rows = ChunkRows.ofChanges(schema, results, count, sql.changing(count));
      fill(output, recipe.source(), derivation.over(rows.records(schema)));
    } catch (SQLException e) {
      throw new EngineException(recipe.source() + " cannot read " + schema.name(), e);
    }
  }

  private <T extends Record> void fill(Class<T> table, String source, Iterator<T> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    shortTables.forget(schema);
    Promise promise = new Promise(schema, source);
    try (DuckDBConnection filled = connection.duplicate();
        Statement statement = filled.createStatement()) {
      statement.execute(new Sql(schema).create());
      Filling<T> filling = new Filling<>(filled, schema, promise);
      try (filling) {
        filling.addSome(rows);
      }
      if (!rows.hasNext()) {
        held.keep(schema, filling.count());
        shortTables.keep(schema, filling.rows());
        return;
      }
      held.keep(schema, filling.count() + feed.into(statement, schema, promise, rows));
      Keys.check(connection, schema, source);
    } catch (SQLException e) {
      throw new EngineException(source + ": the table " + schema.name() + " cannot be filled", e);
    }
  }

  @Override
  public <T extends Record> List<T> read(Class<T> table) {
    TableSchema<T> schema = TableSchema.of(table);
    return isShort(table)
        ? shortTables.rows(schema, count(table))
        : questions.rows(schema, count(table));
  }

  private boolean isShort(Class<? extends Record> table) {
    return shortTables.keeps(atMost(table));
  }

  @Override
  public <T extends Record> List<T> read(Class<T> table, int year) {
    return isShort(table)
        ? Engine.super.read(table, year)
        : questions.rowsOf(TableSchema.of(table), year);
  }

  @Override
  public <T extends Record> void each(
      Class<T> table, Selection selection, Consumer<? super T> rows) {
    if (isShort(table)) {
      Engine.super.each(table, selection, rows);
    } else {
      questions.each(TableSchema.of(table), selection, rows);
    }
  }

  @Override
  public <T extends Record> List<T> first(Class<T> table, Selection selection, int most) {
    return isShort(table)
        ? Engine.super.first(table, selection, most)
        : questions.first(TableSchema.of(table), selection, most);
  }

  @Override
  public <T extends Record> void columns(
      Class<T> table,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    if (isShort(table)) {
      Engine.super.columns(table, columns, selection, rows);
    } else {
      questions.columns(TableSchema.of(table), columns, selection, rows);
    }
  }

  @Override
  public long atMost(Class<? extends Record> table) {
    return held.atMost(TableSchema.of(table));
  }

  @Override
  public long count(Class<? extends Record> table) {
    TableSchema<?> schema = TableSchema.of(table);
    return held.count(schema, () -> questions.count(schema, Selection.ALL));
  }

  @Override
  public void forget(Class<? extends Record> table) {
    TableSchema<?> schema = TableSchema.of(table);
    shortTables.forget(schema);
    try (DuckDBConnection dropping = connection.duplicate();
        Statement statement = dropping.createStatement()) {
      held.forget(schema, statement);
    } catch (SQLException e) {
      throw new EngineException("The table " + schema.name() + " cannot be forgotten", e);
    }
  }

  @Override
  public List<Path> write(Class<? extends Record> table, Path folder) {
    return new Storing(TableSchema.of(table), connection, workers).into(folder, count(table));
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
