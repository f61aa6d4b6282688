package pingyi.engine.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import pingyi.engine.EngineException;
import pingyi.engine.bulk.BulkSql;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;

/**
 * The received rows of bulk tables, as queries over the lines of the files, which workers read or,
 * where they are few, the driver.
 */
final class Receiving {
  private static final String RECORD = "record_id";
  private static final long CELLS_OF_A_PIECE = 1_000_000;

  private final SparkSession session;
  private final boolean small;
  private final int parts;
  private final Map<Class<? extends Record>, List<Dataset<Row>>> rows = new HashMap<>();

  /**
   * Reads in a session.
   *
   * @param small whether the driver reads
   */
  Receiving(SparkSession session, boolean small) {
    this.session = session;
    this.small = small;
    this.parts = session.sessionState().conf().numShufflePartitions();
  }

  /**
   * Adds the queries of files: the same few for all that are about as wide.
   *
   * @throws EngineException if the driver cannot read one
   */
  void add(List<BulkFile> files) {
    for (List<BulkFile> group : BulkSql.together(files)) {
      addTogether(group);
    }
  }

  private void addTogether(List<BulkFile> files) {
    BulkSql sql = new BulkSql(files);
    // A view is looked up when a query is made, so the next files may have views of the same names.
    lookedUp(session.sql(sql.files())).createOrReplaceTempView("bulk_file");
    lookedUp(session.sql(sql.columns())).createOrReplaceTempView("bulk_column");
    SaidTexts said = new SaidTexts(files);
    Dataset<Row> values = small ? heldValues(files, sql, said) : spreadValues(files, sql, said);
    add(ReceivedRecord.class, session.sql(sql.records()));
    add(ReceivedValue.class, values);
    for (String problem : sql.problems(said.doubts())) {
      add(ReceivedProblem.class, session.sql(problem));
    }
  }

  /** Makes the lines and their texts known to queries of this session. */
  private Dataset<Row> heldValues(List<BulkFile> files, BulkSql sql, SaidTexts said) {
    held(files, sql).createOrReplaceTempView("bulk_line");
    session.sql(sql.rows("bulk_line")).createOrReplaceTempView("bulk_row");
    for (@Nullable Object[] row :
        new DriverQuery(session, session.sql(sql.texts())).rows(Integer.MAX_VALUE)) {
      said.add(String.valueOf(row[0]), (Integer) row[1], String.valueOf(row[2]));
    }
    texts(said).createOrReplaceTempView("bulk_text");
    return session.sql(sql.values());
  }

  /** The same for lines that workers hold, who take them apart themselves. */
  private Dataset<Row> spreadValues(List<BulkFile> files, BulkSql sql, SaidTexts said) {
    Settled lines = parted(spread(files, sql));
    lines.frame(session).createOrReplaceTempView("bulk_row");
    LineCells cells = LineCells.of(files);
    lines
        .rows()
        .mapPartitions(new LineCells.Different(cells))
        .collect()
        .forEach(
            column ->
                column.texts().forEach(text -> said.add(column.fileId(), column.index(), text)));
    functions.broadcast(texts(said)).createOrReplaceTempView("bulk_text");
    ReceivedCells taken =
        new ReceivedCells(
            cells,
            JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(said.meanings()),
            sql.cells().size());
    return session.internalCreateDataFrame(
        lines.rows().mapPartitions(taken).rdd(),
        new RowCodec<>(TableSchema.of(ReceivedValue.class)).structure(),
        false);
  }

  private Dataset<Row> texts(SaidTexts said) {
    return held(said.rows(), SaidTexts.structure());
  }

  /** What is looked up for lines goes to where they are, however long it is. */
  private Dataset<Row> lookedUp(Dataset<Row> rows) {
    return small ? rows : functions.broadcast(rows);
  }

  private <T extends Record> void add(Class<T> table, Dataset<Row> more) {
    rows.computeIfAbsent(table, key -> new ArrayList<>())
        .add(new RowCodec<>(TableSchema.of(table)).select(more));
  }

  /** All rows of a table after those that are there, where the driver reads them. */
  Iterator<@Nullable Object[]> held(HeldTable there, Class<? extends Record> table) {
    List<@Nullable Object[]> all = new ArrayList<>(there.ordered());
    for (Dataset<Row> more : rows.getOrDefault(table, List.of())) {
      all.addAll(new DriverQuery(session, more).rows(Integer.MAX_VALUE));
    }
    return all.iterator();
  }

  /** All rows of a table after those that are there, where workers read them. */
  Settled spread(HeldTable there, Class<? extends Record> table, String source) {
    List<org.apache.spark.sql.classic.Dataset<Row>> all = new ArrayList<>();
    if (there.count() > 0) {
      all.add(
          parted(org.apache.spark.sql.classic.Dataset.ofRows(session, there.plan()))
              .frame(session));
    }
    for (Dataset<Row> more : rows.getOrDefault(table, List.of())) {
      all.add((org.apache.spark.sql.classic.Dataset<Row>) more);
    }
    return new ReceivedRows(session, RECORD, parts, new RowBlocks.NoNulls(table, source)).of(all);
  }

  /** The rows, each sent to where all rows of its record will be, and kept there. */
  private Settled parted(Dataset<Row> rows) {
    return Settled.of(
        (org.apache.spark.sql.classic.Dataset<Row>) rows.repartition(parts, functions.col(RECORD)),
        RowBlocks.Check.NONE);
  }

  /** The lines as workers read them, but for blank ones. */
  private Dataset<Row> spread(List<BulkFile> files, BulkSql sql) {
    List<StructField> fields = fields(sql);
    fields.add(field("last_cell", DataTypes.IntegerType));
    fields.add(field(RECORD, DataTypes.StringType));
    fields.add(field("place", DataTypes.StringType));
    JavaRDD<InternalRow> lines =
        files.stream()
            .map(file -> lines(file, new SplitLine(file.fileId(), sql.cells().size())))
            .reduce((one, other) -> one.union(other))
            .orElseThrow();
    return session.internalCreateDataFrame(lines.rdd(), structure(fields), false);
  }

  /** The lines as the driver reads them. */
  private Dataset<Row> held(List<BulkFile> files, BulkSql sql) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (BulkFile file : files) {
      read(file, new SplitLine(file.fileId(), sql.cells().size()), rows);
    }
    return held(rows, structure(fields(sql)));
  }

  private static List<StructField> fields(BulkSql sql) {
    List<StructField> fields = new ArrayList<>();
    fields.add(field("file_id", DataTypes.StringType));
    fields.add(field("row_number", DataTypes.LongType));
    for (String cell : sql.cells()) {
      fields.add(field(cell, DataTypes.StringType));
    }
    return fields;
  }

  private JavaRDD<InternalRow> lines(BulkFile file, SplitLine split) {
    // As Hadoop writes paths: it would take a percent sign of a URI for one of the name.
    String path = new org.apache.hadoop.fs.Path(Path.of(file.path()).toUri()).toString();
    return JavaSparkContext.fromSparkContext(session.sparkContext())
        .textFile(path, pieces(file))
        .zipWithIndex()
        .filter(line -> line._2() > 0)
        .map(split)
        .filter(line -> !line.isNullAt(SplitLine.lastAt(split.width())));
  }

  /** To number the lines of a file that is read in one piece it need not be read before. */
  private static int pieces(BulkFile file) {
    return Math.toIntExact(1 + file.lines() * file.heading().width() / CELLS_OF_A_PIECE);
  }

  private static void read(BulkFile file, SplitLine split, List<@Nullable Object[]> rows) {
    try (BufferedReader reader = Files.newBufferedReader(Path.of(file.path()))) {
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (number > 0) {
          rows.add(split.values(line, number));
        }
        number++;
      }
    } catch (IOException e) {
      throw new EngineException(file.path() + " cannot be read: " + e, e);
    }
  }

  private Dataset<Row> held(List<@Nullable Object[]> rows, StructType structure) {
    return org.apache.spark.sql.classic.Dataset.ofRows(
        session, HeldRow.plan(rows, structure, session));
  }

  private static StructType structure(List<StructField> fields) {
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static StructField field(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  /** The tables that get rows. */
  static List<Class<? extends Record>> tables() {
    return List.of(ReceivedRecord.class, ReceivedValue.class, ReceivedProblem.class);
  }
}
