package pingyi.engine.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.jspecify.annotations.Nullable;
import pingyi.engine.TableFiles;
import pingyi.warehouse.table.TableSchema;

/** Rows that the driver holds, in key order. */
record SmallTable(TableSchema<?> schema, List<@Nullable Object[]> ordered, LogicalPlan plan)
    implements HeldTable {

  @Override
  public long count() {
    return ordered.size();
  }

  @Override
  public void free() {
    // The workers hold nothing of it.
  }

  @Override
  public boolean small() {
    return true;
  }

  @Override
  public List<Path> write(Path folder) throws IOException {
    if (!TableFiles.byYear(schema, count())) {
      Path file = TableFiles.whole(schema);
      ParquetFile.write(schema, stored().iterator(), folder.resolve(file));
      return List.of(file);
    }
    int year = schema.position("review_year");
    Map<Integer, List<@Nullable Object[]>> years =
        ordered.stream()
            .collect(
                Collectors.groupingBy(
                    row -> (Integer) row[year], TreeMap::new, Collectors.toList()));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<Integer, List<@Nullable Object[]>> rows : years.entrySet()) {
      Path file = TableFiles.year(schema, rows.getKey());
      ParquetFile.write(schema, rows.getValue().iterator(), folder.resolve(file));
      files.add(file);
    }
    return files.stream().sorted().toList();
  }

  private List<@Nullable Object[]> stored() {
    if (!schema.partitionedByYear()) {
      return ordered;
    }
    int year = schema.position("review_year");
    return ordered.stream()
        .sorted(Comparator.comparingInt((@Nullable Object[] row) -> (Integer) row[year]))
        .toList();
  }
}
