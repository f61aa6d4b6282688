package pingyi.engine.spark;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.jspecify.annotations.Nullable;
import pingyi.engine.Engine;
import pingyi.engine.EngineException;
import pingyi.engine.EngineReferences;
import pingyi.engine.RuleOutput;
import pingyi.method.bulk.BulkFile;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.PickRecipe;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.method.recipe.SqlRecipe;
import pingyi.warehouse.table.TableSchema;

/**
 * Runs recipes in Spark. Tables up to a bound are held by the driver: their queries run in one
 * partition and their rules on the spot. Greater ones are spread over the workers. Both ways use
 * the same SQL, the same rules and the same writer, so a table comes out the same.
 */
final class SparkEngine implements Engine {
  private final Planning planning;
  private final int smallRows;
  private final ParsedText texts = new ParsedText();
  private final Map<Class<?>, HeldTable> tables = new ConcurrentHashMap<>();
  private boolean closed;

  SparkEngine(SparkSession session, int smallRows) {
    this.planning = new Planning(session);
    this.smallRows = smallRows;
  }

  @Override
  public String name() {
    return SparkEngineFactory.NAME;
  }

  @Override
  public <T extends Record> void load(Class<T> table, Iterable<T> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    planning.atWork("loading " + schema.name());
    hold(table, holding(table, "loading").ofRows(ApplyRule.each(rows.iterator(), schema::values)));
  }

  @Override
  public void receive(List<BulkFile> files) {
    if (files.isEmpty()) {
      return;
    }
    String source = "reading bulk tables";
    planning.atWork(source);
    long cells = files.stream().mapToLong(file -> file.lines() * file.heading().width()).sum();
    boolean small =
        cells <= smallRows && Receiving.tables().stream().allMatch(table -> table(table).small());
    if (!small) {
      planning.expect(cells);
    }
    Receiving receiving = new Receiving(small ? planning.small() : planning.spread(), small);
    receiving.add(files);
    for (Class<? extends Record> table : Receiving.tables()) {
      Holding holding = holding(table, source);
      HeldTable there = table(table);
      hold(
          table,
          small
              ? holding.ofRows(receiving.held(there, table))
              : holding.of(receiving.spread(there, table, source)));
    }
  }

  @Override
  public void make(Recipe recipe) {
    planning.atWork(recipe.source());
    try {
      hold(recipe.output(), made(recipe));
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare.
      throw ours(recipe, e);
    }
  }

  /** A fault that a worker met is wrapped by Spark, possibly several times. */
  private static EngineException ours(Recipe recipe, Exception fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof EngineException ours) {
        return ours;
      }
    }
    return new EngineException(recipe.source() + " failed: " + fault.getMessage(), fault);
  }

  private HeldTable made(Recipe recipe) throws ParseException {
    if (recipe instanceof SqlRecipe sql) {
      return bySql(sql);
    }
    if (recipe instanceof PickRecipe pick) {
      return byPicking(pick);
    }
    if (recipe instanceof RecordRecipe<?, ?> records) {
      return byRecord(records);
    }
    return byGroup((GroupRecipe<?, ?>) recipe);
  }

  private HeldTable bySql(SqlRecipe recipe) throws ParseException {
    boolean small = small(recipe.inputs());
    org.apache.spark.sql.classic.SparkSession session =
        small ? planning.small() : planning.spread();
    Dataset<Row> result =
        new RowCodec<>(TableSchema.of(recipe.output())).select(query(session, recipe));
    Holding holding = holding(recipe.output(), recipe.source());
    return small ? holding.ofSmallQuery(result) : holding.ofSpreadQuery(result);
  }

  /**
   * Whether the driver reads so many rows faster than code for workers is compiled. Of several
   * tables that it holds the sum counts: a query of more rows may well make more than it holds, and
   * would have to be run again.
   */
  private boolean small(List<Class<? extends Record>> inputs) {
    return inputs.stream().allMatch(input -> table(input).small())
        && inputs.stream().mapToLong(input -> table(input).count()).sum() <= smallRows;
  }

  private HeldTable byPicking(PickRecipe recipe) {
    HeldTable input = table(recipe.input());
    TableSchema<?> output = TableSchema.of(recipe.output());
    Holding holding = holding(recipe.output(), recipe.source());
    Picking picking = new Picking(TableSchema.of(recipe.input()), recipe.wanted());
    return input instanceof SpreadTable spread
        ? holding.ofSpreadQuery(picking.columns(picking.rows(spread.frame()), output))
        : holding.ofRows(picking.of(input.ordered(), output));
  }

  private Dataset<Row> query(org.apache.spark.sql.classic.SparkSession session, SqlRecipe recipe)
      throws ParseException {
    return org.apache.spark.sql.classic.Dataset.ofRows(
        session, texts.of(recipe, session.sessionState().sqlParser()));
  }

  private <I extends Record, O extends Record> HeldTable byRecord(RecordRecipe<I, O> recipe) {
    HeldTable input = table(recipe.input());
    References references = EngineReferences.of(this, recipe.references());
    Holding holding = holding(recipe.output(), recipe.source());
    if (!(input instanceof SpreadTable spread)) {
      return holding.ofRows(
          values(
              recipe.output(),
              RuleOutput.ofRecords(recipe, references, records(recipe.input(), input))));
    }
    planning.spread();
    return holding.ofSpreadQuery(
        spread
            .frame()
            // A rule is made anew for each part, and may sort all that is registered for itself.
            .coalesce(planning.spread().sparkContext().defaultParallelism())
            .mapPartitions(
                new ApplyRule.ToRecords<>(recipe, broadcast(references)),
                Encoders.row(codec(recipe.output()).structure())));
  }

  private <I extends Record, O extends Record> HeldTable byGroup(GroupRecipe<I, O> recipe) {
    TableSchema<I> read = TableSchema.of(recipe.input());
    HeldTable input = table(read.table());
    References references = EngineReferences.of(this, recipe.references());
    Holding holding = holding(recipe.output(), recipe.source());
    Picking picking = new Picking(TableSchema.of(read.table()), recipe.wanted());
    if (!(input instanceof SpreadTable spread)) {
      Iterator<I> records = ApplyRule.each(picking.of(input.ordered(), read), read::record);
      return holding.ofRows(
          values(recipe.output(), RuleOutput.ofGroups(recipe, references, records)));
    }
    planning.spread();
    RowCodec<I> codec = codec(recipe.input());
    Column[] group = codec.key(recipe.groupedBy());
    Dataset<Row> wanted = picking.rows(spread.frame());
    Dataset<Row> together = group.length == 0 ? wanted.repartition(1) : wanted.repartition(group);
    return holding.ofSpreadQuery(
        picking
            .columns(together.sortWithinPartitions(codec.order()), read)
            .mapPartitions(
                new ApplyRule.ToGroups<>(recipe, broadcast(references)),
                Encoders.row(codec(recipe.output()).structure())));
  }

  private Broadcast<References> broadcast(References references) {
    return JavaSparkContext.fromSparkContext(planning.spread().sparkContext())
        .broadcast(references);
  }

  private void hold(Class<? extends Record> table, HeldTable held) {
    tables.put(table, held);
    planning.name(TableSchema.of(table).name(), held.plan());
  }

  private Holding holding(Class<? extends Record> table, String source) {
    return new Holding(planning, smallRows, TableSchema.of(table), source);
  }

  private static <T extends Record> RowCodec<T> codec(Class<T> table) {
    return new RowCodec<>(TableSchema.of(table));
  }

  private static <T extends Record> Iterator<T> records(Class<T> table, HeldTable held) {
    return ApplyRule.each(held.ordered().iterator(), TableSchema.of(table)::record);
  }

  private static <T extends Record> Iterator<@Nullable Object[]> values(
      Class<T> table, Iterator<T> records) {
    return ApplyRule.each(records, TableSchema.of(table)::values);
  }

  private HeldTable table(Class<? extends Record> table) {
    HeldTable held = tables.get(table);
    if (held == null) {
      throw new EngineException("The table " + TableSchema.of(table).name() + " is not there");
    }
    return held;
  }

  @Override
  public <T extends Record> List<T> read(Class<T> table) {
    planning.atWork("reading " + TableSchema.of(table).name());
    return table(table).ordered().stream().map(TableSchema.of(table)::record).toList();
  }

  @Override
  public long count(Class<? extends Record> table) {
    return table(table).count();
  }

  @Override
  public void forget(Class<? extends Record> table) {
    planning.forget(TableSchema.of(table).name());
    table(table).free();
    tables.remove(table);
  }

  @Override
  public List<Path> write(Class<? extends Record> table, Path folder) {
    HeldTable held = table(table);
    planning.atWork("writing " + TableSchema.of(table).name());
    try {
      if (!held.small()) {
        planning.spread();
      }
      return held.write(folder);
    } catch (EngineException e) {
      throw e;
    } catch (Exception e) {
      throw new EngineException(
          "The table " + TableSchema.of(table).name() + " cannot be written to " + folder, e);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      planning.close();
    }
  }
}
