package pingyi.engine.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.TemporaryViewRelation;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.command.ViewHelper$;
import org.apache.spark.util.CallSite;
import org.jspecify.annotations.Nullable;
import pingyi.engine.Engine;
import pingyi.engine.EngineException;
import pingyi.engine.EngineReferences;
import pingyi.engine.RuleOutput;
import pingyi.engine.SqlText;
import pingyi.method.bulk.BulkFile;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.method.recipe.SqlRecipe;
import pingyi.warehouse.table.TableSchema;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Runs recipes in Spark. Tables up to a bound are held by the driver: their queries run in one
 * partition and their rules on the spot. Greater ones are spread over the workers. Both ways use
 * the same SQL, the same rules and the same writer, so a table comes out the same.
 */
final class SparkEngine implements Engine {
  private final SparkSession session;
  private final int smallRows;
  private final Map<Class<?>, HeldTable> tables = new HashMap<>();
  private boolean closed;

  SparkEngine(SparkSession session, int smallRows) {
    this.session = session;
    this.smallRows = smallRows;
  }

  @Override
  public String name() {
    return SparkEngineFactory.NAME;
  }

  @Override
  public <T extends Record> void load(Class<T> table, Iterable<T> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    atWork("loading " + schema.name());
    hold(table, holding(table, "loading").ofRows(ApplyRule.each(rows.iterator(), schema::values)));
  }

  @Override
  public void receive(List<BulkFile> files) {
    if (files.isEmpty()) {
      return;
    }
    String source = "reading bulk tables";
    atWork(source);
    long cells = files.stream().mapToLong(file -> file.lines() * file.heading().width()).sum();
    boolean small =
        cells <= smallRows && Receiving.tables().stream().allMatch(table -> table(table).small());
    Mode mode = small ? Mode.SMALL : Mode.SPREAD;
    mode.apply(session);
    Receiving receiving = new Receiving(session, mode);
    for (BulkFile file : files) {
      try {
        receiving.add(file);
      } catch (IOException e) {
        throw new EngineException(file.path() + " cannot be read: " + e, e);
      }
    }
    for (Class<? extends Record> table : Receiving.tables()) {
      Holding holding = holding(table, source);
      HeldTable there = table(table);
      hold(
          table,
          small
              ? holding.ofRows(receiving.held(there, table))
              : holding.ofSpreadQuery(receiving.spread(there, table)));
    }
  }

  @Override
  public void make(Recipe recipe) {
    atWork(recipe.source());
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
    if (recipe instanceof RecordRecipe<?, ?> records) {
      return byRecord(records);
    }
    return byGroup((GroupRecipe<?, ?>) recipe);
  }

  private HeldTable bySql(SqlRecipe recipe) throws ParseException {
    boolean small = recipe.inputs().stream().allMatch(input -> table(input).small());
    (small ? Mode.SMALL : Mode.SPREAD).apply(session);
    Dataset<Row> result =
        new RowCodec<>(TableSchema.of(recipe.output())).select(query(SqlText.of(recipe)));
    Holding holding = holding(recipe.output(), recipe.source());
    return small ? holding.ofSmallQuery(result) : holding.ofSpreadQuery(result);
  }

  /** As {@code session.sql}, which parses a text twice: once to look for parameters. */
  private Dataset<Row> query(String text) throws ParseException {
    return org.apache.spark.sql.classic.Dataset.ofRows(
        classic(), classic().sessionState().sqlParser().parsePlan(text));
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
    Mode.SPREAD.apply(session);
    return holding.ofSpreadQuery(
        spread
            .frame()
            .mapPartitions(
                new ApplyRule.ToRecords<>(recipe, broadcast(references)),
                Encoders.row(codec(recipe.output()).structure())));
  }

  private <I extends Record, O extends Record> HeldTable byGroup(GroupRecipe<I, O> recipe) {
    HeldTable input = table(recipe.input());
    References references = EngineReferences.of(this, recipe.references());
    Holding holding = holding(recipe.output(), recipe.source());
    if (!(input instanceof SpreadTable spread)) {
      return holding.ofRows(
          values(
              recipe.output(),
              RuleOutput.ofGroups(recipe, references, records(recipe.input(), input))));
    }
    Mode.SPREAD.apply(session);
    RowCodec<I> codec = codec(recipe.input());
    Column[] group = codec.key(recipe.groupedBy());
    Dataset<Row> together =
        group.length == 0 ? spread.frame().repartition(1) : spread.frame().repartition(group);
    return holding.ofSpreadQuery(
        together
            .sortWithinPartitions(codec.order())
            .mapPartitions(
                new ApplyRule.ToGroups<>(recipe, broadcast(references)),
                Encoders.row(codec(recipe.output()).structure())));
  }

  private Broadcast<References> broadcast(References references) {
    return JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(references);
  }

  /**
   * Spark's operators ask their thread for its session, and an engine may be used on another thread
   * than opened it. A call site that is given keeps Spark from walking the stack for each operator,
   * and in Spark's own page a job then has the name of its recipe.
   */
  private void atWork(String what) {
    org.apache.spark.sql.classic.SparkSession.setActiveSession(session);
    session.sparkContext().setCallSite(new CallSite(what, what));
  }

  private void hold(Class<? extends Record> table, HeldTable held) {
    tables.put(table, held);
    name(TableSchema.of(table).name(), held.plan());
  }

  /**
   * As {@code createOrReplaceTempView}, which analyses, plans and runs a command for each name; for
   * the sixty tables of a small run that took longer than their rows.
   */
  private void name(String table, LogicalPlan plan) {
    TemporaryViewRelation view =
        ViewHelper$.MODULE$.createTemporaryViewRelation(
            new TableIdentifier(table),
            session,
            false,
            any -> Option.empty(),
            Option.empty(),
            plan,
            plan,
            CollectionConverters.asScala(List.<String>of()).toSeq(),
            Option.empty());
    classic().sessionState().catalog().createTempView(table, view, true);
  }

  private org.apache.spark.sql.classic.SparkSession classic() {
    return (org.apache.spark.sql.classic.SparkSession) session;
  }

  private Holding holding(Class<? extends Record> table, String source) {
    return new Holding(session, smallRows, TableSchema.of(table), source);
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
    atWork("reading " + TableSchema.of(table).name());
    return table(table).ordered().stream().map(TableSchema.of(table)::record).toList();
  }

  @Override
  public long count(Class<? extends Record> table) {
    return table(table).count();
  }

  @Override
  public List<Path> write(Class<? extends Record> table, Path folder) {
    HeldTable held = table(table);
    atWork("writing " + TableSchema.of(table).name());
    try {
      Mode.SPREAD.apply(session);
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
      Sessions.close(session);
    }
  }
}
