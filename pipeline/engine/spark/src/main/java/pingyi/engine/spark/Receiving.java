package pingyi.engine.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import pingyi.engine.bulk.BulkSql;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.method.bulk.BulkText;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import scala.Tuple2;

/**
 * The received rows of bulk tables, as queries over the lines of the files, which workers read or,
 * where they are few, the driver.
 */
final class Receiving {
  private static final String RECORD = "record_id";

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
   * Adds the queries of a file.
   *
   * @throws IOException if the driver cannot read it
   */
  void add(BulkFile file) throws IOException {
    BulkSql sql = new BulkSql(file);
    // A view is looked up when a query is made, so the next file may have views of the same names.
    lines(file, sql).createOrReplaceTempView("bulk_line");
    rows(sql).createOrReplaceTempView("bulk_row");
    Set<BulkColumn> doubted = new HashSet<>();
    texts(file, sql, doubted).createOrReplaceTempView("bulk_text");
    add(ReceivedRecord.class, List.of(sql.records()));
    add(ReceivedValue.class, List.of(sql.values()));
    add(ReceivedProblem.class, sql.problems(doubted));
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
   * The lines of a file, taken apart. Where workers read them they are kept, for several queries
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

  private Dataset<Row> lines(BulkFile file, BulkSql sql) throws IOException {
    List<StructField> fields = new ArrayList<>();
    fields.add(DataTypes.createStructField("row_number", DataTypes.LongType, false));
    for (String cell : sql.cells()) {
      fields.add(DataTypes.createStructField(cell, DataTypes.StringType, true));
    }
    StructType structure = new StructType(fields.toArray(StructField[]::new));
    SplitLine split = new SplitLine(sql.cells().size());
    if (small) {
      return session.createDataFrame(held(Path.of(file.path()), split), structure);
    }
    return session.createDataFrame(
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .textFile(Path.of(file.path()).toUri().toString())
            .zipWithIndex()
            .filter(line -> line._2() > 0)
            .map(split),
        structure);
  }

  private static List<Row> held(Path file, SplitLine split) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (number > 0) {
          rows.add(split.call(new Tuple2<>(line, number)));
        }
        number++;
      }
    }
    return rows;
  }

  private List<@Nullable Object[]> rows(Dataset<Row> query) {
    return small
        ? new DriverQuery(session, query).rows(Integer.MAX_VALUE)
        : query.collectAsList().stream().map(RowCodec::values).toList();
  }

  private Dataset<Row> texts(BulkFile file, BulkSql sql, Set<BulkColumn> doubted) {
    List<Row> said = new ArrayList<>();
    Map<Integer, BulkColumn> columns =
        file.heading().columns().stream()
            .collect(Collectors.toMap(BulkColumn::index, column -> column));
    for (@Nullable Object[] row : rows(session.sql(sql.texts()))) {
      BulkColumn column = Objects.requireNonNull(columns.get((Integer) row[0]));
      String text = String.valueOf(row[1]);
      BulkText meaning = file.rule().read(column, text);
      if (meaning.reason() != null) {
        doubted.add(column);
      }
      said.add(said(column, text, meaning));
    }
    return session.createDataFrame(
        said,
        new StructType(
            new StructField[] {
              field("position", DataTypes.IntegerType),
              field("text", DataTypes.StringType),
              field("status", DataTypes.StringType),
              field("number", DataTypes.DoubleType),
              field("qualifier", DataTypes.StringType),
              field("voter_class", DataTypes.StringType),
              field("reason", DataTypes.StringType)
            }));
  }

  private static StructField field(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  private static Row said(BulkColumn column, String text, BulkText said) {
    return RowFactory.create(
        Arrays.asList(
                column.index(),
                text,
                said.status(),
                said.number(),
                said.qualifier(),
                said.voterClass(),
                said.reason())
            .toArray());
  }

  /** The tables that get rows. */
  static List<Class<? extends Record>> tables() {
    return List.of(ReceivedRecord.class, ReceivedValue.class, ReceivedProblem.class);
  }
}
