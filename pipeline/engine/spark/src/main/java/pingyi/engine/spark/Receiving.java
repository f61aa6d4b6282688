package pingyi.engine.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import pingyi.engine.bulk.BulkSql;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.method.bulk.BulkText;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;

/** The received rows of bulk tables, as queries over the lines of the files. */
final class Receiving {
  private final SparkSession session;
  private final Map<Class<? extends Record>, List<Dataset<Row>>> rows = new HashMap<>();

  Receiving(SparkSession session) {
    this.session = session;
  }

  /** Adds the queries of a file. */
  void add(BulkFile file) {
    BulkSql sql = new BulkSql(file);
    // A view is looked up when a query is made, so the next file may have views of the same names.
    lines(file, sql).createOrReplaceTempView("bulk_line");
    session.sql(sql.rows("bulk_line")).createOrReplaceTempView("bulk_row");
    Set<BulkColumn> doubted = new HashSet<>();
    texts(file, sql, doubted).createOrReplaceTempView("bulk_text");
    add(ReceivedRecord.class, List.of(sql.records()));
    add(ReceivedValue.class, sql.values());
    add(ReceivedProblem.class, sql.problems(doubted));
  }

  private <T extends Record> void add(Class<T> table, List<String> selects) {
    RowCodec<T> codec = new RowCodec<>(TableSchema.of(table));
    for (String select : selects) {
      rows.computeIfAbsent(table, key -> new ArrayList<>()).add(codec.select(session.sql(select)));
    }
  }

  /** All rows of a table, after those that are there. */
  Dataset<Row> after(Dataset<Row> there, Class<? extends Record> table) {
    Dataset<Row> all = there;
    for (Dataset<Row> more : rows.getOrDefault(table, List.of())) {
      all = all.union(more);
    }
    return all;
  }

  private Dataset<Row> lines(BulkFile file, BulkSql sql) {
    List<StructField> fields = new ArrayList<>();
    fields.add(DataTypes.createStructField("row_number", DataTypes.LongType, false));
    for (String cell : sql.cells()) {
      fields.add(DataTypes.createStructField(cell, DataTypes.StringType, true));
    }
    return session.createDataFrame(
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .textFile(Path.of(file.path()).toUri().toString())
            .zipWithIndex()
            .filter(line -> line._2() > 0)
            .map(new SplitLine(sql.cells().size())),
        new StructType(fields.toArray(StructField[]::new)));
  }

  private Dataset<Row> texts(BulkFile file, BulkSql sql, Set<BulkColumn> doubted) {
    List<Row> said = new ArrayList<>();
    for (BulkColumn column : file.heading().columns()) {
      for (Row text : session.sql(sql.texts(column)).collectAsList()) {
        BulkText meaning = file.rule().read(column, text.getString(0));
        if (meaning.reason() != null) {
          doubted.add(column);
        }
        said.add(said(column, text.getString(0), meaning));
      }
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
