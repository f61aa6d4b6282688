package pingyi.engine.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import pingyi.engine.EngineException;
import pingyi.engine.KeyOrder;
import pingyi.engine.TableFiles;
import pingyi.warehouse.table.TableSchema;

/**
 * Rows that the workers hold.
 *
 * @param held what of it stays with them until it is freed
 * @param frame the rows as a query reads them
 */
record SpreadTable(TableSchema<?> schema, JavaRDD<byte[]> held, Dataset<Row> frame, long count)
    implements HeldTable {
  @Override
  public LogicalPlan plan() {
    return ((org.apache.spark.sql.classic.Dataset<Row>) frame).logicalPlan();
  }

  @Override
  public boolean small() {
    return false;
  }

  @Override
  public void free() {
    held.unpersist(false);
  }

  @Override
  public List<@Nullable Object[]> ordered() {
    return frame.collectAsList().stream()
        .map(RowCodec::values)
        .sorted(new KeyOrder(schema))
        .toList();
  }

  /**
   * One task writes each file, so the folder must be one that every worker sees.
   *
   * @throws EngineException if the driver does not find what the workers wrote
   */
  @Override
  public List<Path> write(Path folder) throws IOException {
    if (count == 0) {
      Path file = TableFiles.whole(schema);
      ParquetFile.write(schema, List.<@Nullable Object[]>of().iterator(), folder.resolve(file));
      return List.of(file);
    }
    List<Path> files =
        sorted()
            .mapPartitions(
                new WriteFiles(schema.row(), folder.toString(), count), Encoders.STRING())
            .collectAsList()
            .stream()
            .map(Path::of)
            .sorted()
            .toList();
    removeUnfinished(folder.resolve(schema.name()));
    for (Path file : files) {
      if (!Files.exists(folder.resolve(file))) {
        throw new EngineException(
            "A worker wrote "
                + folder.resolve(file)
                + ", but it is not to be seen here: the output must lie in a folder that all"
                + " machines of the cluster share");
      }
    }
    return files;
  }

  /** What a worker had begun when it was lost; another has written it to its end since. */
  private static void removeUnfinished(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> inside = Files.walk(folder)) {
        for (Path file : inside.filter(ParquetFile::isUnfinished).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Dataset<Row> sorted() {
    Column[] order =
        schema.storedOrder().stream()
            .map(column -> functions.col(column).asc_nulls_last())
            .toArray(Column[]::new);
    Dataset<Row> together =
        TableFiles.byYear(schema, count)
            ? frame.repartition(functions.col("review_year"))
            : frame.repartition(1);
    return together.sortWithinPartitions(order);
  }
}
