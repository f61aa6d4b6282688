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
import java.util.Objects;
import java.util.stream.Collectors;
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
import pingyi.engine.bulk.BulkDoubts;
import pingyi.engine.bulk.BulkSql;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.method.bulk.BulkText;
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
    lines(files, sql).createOrReplaceTempView("bulk_line");
    rows(sql).createOrReplaceTempView("bulk_row");
    BulkDoubts doubts = new BulkDoubts();
    lookedUp(texts(files, sql, doubts)).createOrReplaceTempView("bulk_text");
    add(ReceivedRecord.class, List.of(sql.records()));
    add(ReceivedValue.class, List.of(sql.values()));
    add(ReceivedProblem.class, sql.problems(doubts));
  }

  /** What is looked up for lines goes to where they are, however long it is. */
  private Dataset<Row> lookedUp(Dataset<Row> rows) {
    return small ? rows : functions.broadcast(rows);
  }

  private <T extends Record> void add(Class<T> table, List<String> selects) {
    RowCodec<T> codec = new RowCodec<>(TableSchema.of(table));
    for (String select : selects) {
      rows.computeIfAbsent(table, key -> new ArrayList<>()).add(codec.select(session.sql(select)));
    }
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
      all.add(parted(org.apache.spark.sql.classic.Dataset.ofRows(session, there.plan())));
    }
    for (Dataset<Row> more : rows.getOrDefault(table, List.of())) {
      all.add((org.apache.spark.sql.classic.Dataset<Row>) more);
    }
    return new ReceivedRows(session, RECORD, parts, new RowBlocks.NoNulls(table, source)).of(all);
  }

  /**
   * The lines of files, taken apart. Where workers read them they are kept, for several queries
   * read them, and each record is sent to where all its cells and faults will be.
   */
  private Dataset<Row> rows(BulkSql sql) {
    Dataset<Row> rows = session.sql(sql.rows("bulk_line"));
    if (small) {
      return rows;
    }
    return parted(rows);
  }

  /** The rows, each sent to where all rows of its record will be, and kept there. */
  private org.apache.spark.sql.classic.Dataset<Row> parted(Dataset<Row> rows) {
    return Settled.of(
            (org.apache.spark.sql.classic.Dataset<Row>)
                rows.repartition(parts, functions.col(RECORD)),
            RowBlocks.Check.NONE)
        .frame(session);
  }

  private Dataset<Row> lines(List<BulkFile> files, BulkSql sql) {
    List<StructField> fields = new ArrayList<>();
    fields.add(field("file_id", DataTypes.StringType));
    fields.add(field("row_number", DataTypes.LongType));
    for (String cell : sql.cells()) {
      fields.add(field(cell, DataTypes.StringType));
    }
    int width = sql.cells().size();
    if (small) {
      List<@Nullable Object[]> rows = new ArrayList<>();
      for (BulkFile file : files) {
        read(file, new SplitLine(file.fileId(), width), rows);
      }
      return held(rows, fields);
    }
    JavaRDD<InternalRow> lines =
        files.stream()
            .map(file -> lines(file, new SplitLine(file.fileId(), width)))
            .reduce((one, other) -> one.union(other))
            .orElseThrow();
    return session.internalCreateDataFrame(lines.rdd(), structure(fields), false);
  }

  private JavaRDD<InternalRow> lines(BulkFile file, SplitLine split) {
    // As Hadoop writes paths: it would take a percent sign of a URI for one of the name.
    String path = new org.apache.hadoop.fs.Path(Path.of(file.path()).toUri()).toString();
    return JavaSparkContext.fromSparkContext(session.sparkContext())
        .textFile(path, pieces(file))
        .zipWithIndex()
        .filter(line -> line._2() > 0)
        .map(split);
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

  private Dataset<Row> held(List<@Nullable Object[]> rows, List<StructField> fields) {
    return org.apache.spark.sql.classic.Dataset.ofRows(
        session, HeldRow.plan(rows, structure(fields), session));
  }

  private static StructType structure(List<StructField> fields) {
    return new StructType(fields.toArray(StructField[]::new));
  }

  private List<@Nullable Object[]> rows(Dataset<Row> query) {
    return small
        ? new DriverQuery(session, query).rows(Integer.MAX_VALUE)
        : query.collectAsList().stream().map(RowCodec::values).toList();
  }

  private Dataset<Row> texts(List<BulkFile> files, BulkSql sql, BulkDoubts doubts) {
    Map<String, KnownFile> known =
        files.stream().map(KnownFile::of).collect(Collectors.toMap(KnownFile::id, file -> file));
    List<@Nullable Object[]> said = new ArrayList<>();
    for (@Nullable Object[] row : rows(session.sql(sql.texts()))) {
      KnownFile of = Objects.requireNonNull(known.get(String.valueOf(row[0])));
      BulkColumn column = Objects.requireNonNull(of.columns().get((Integer) row[1]));
      String text = String.valueOf(row[2]);
      BulkText meaning = of.file().rule().read(column, text);
      doubts.add(of.file(), column, meaning);
      said.add(
          new Object[] {
            of.id(),
            column.index(),
            text,
            meaning.status(),
            meaning.number(),
            meaning.qualifier(),
            meaning.voterClass(),
            meaning.reason()
          });
    }
    return held(
        said,
        List.of(
            field("file_id", DataTypes.StringType),
            field("position", DataTypes.IntegerType),
            field("text", DataTypes.StringType),
            field("status", DataTypes.StringType),
            field("number", DataTypes.DoubleType),
            field("qualifier", DataTypes.StringType),
            field("voter_class", DataTypes.StringType),
            field("reason", DataTypes.StringType)));
  }

  /** A file with its known columns by their positions. */
  private record KnownFile(BulkFile file, Map<Integer, BulkColumn> columns) {
    static KnownFile of(BulkFile file) {
      return new KnownFile(
          file,
          file.heading().columns().stream()
              .collect(Collectors.toMap(BulkColumn::index, column -> column)));
    }

    String id() {
      return file.fileId();
    }
  }

  private static StructField field(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  /** The tables that get rows. */
  static List<Class<? extends Record>> tables() {
    return List.of(ReceivedRecord.class, ReceivedValue.class, ReceivedProblem.class);
  }
}
