package pingyi.dashboards.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.TableSchema;

/** Tables in memory that find rows by their values without looking at all of them each time. */
final class IndexedTables implements TableReader {
  private final TableReader tables;
  private final Map<List<Object>, Map<List<@Nullable Object>, List<Record>>> indexes =
      new HashMap<>();

  IndexedTables(TableReader tables) {
    this.tables = tables;
  }

  @Override
  public <T extends Record> List<T> read(Class<T> table) {
    return tables.read(table);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends Record> List<T> read(Class<T> table, Map<String, Object> values) {
    TreeMap<String, Object> sorted = new TreeMap<>(values);
    Map<List<@Nullable Object>, List<Record>> index =
        indexes.computeIfAbsent(
            List.of(table, List.copyOf(sorted.keySet())), key -> index(table, sorted));
    return (List<T>) index.getOrDefault(new ArrayList<>(sorted.values()), List.of());
  }

  private <T extends Record> Map<List<@Nullable Object>, List<Record>> index(
      Class<T> table, TreeMap<String, Object> columns) {
    TableSchema<T> schema = TableSchema.of(table);
    Map<List<@Nullable Object>, List<Record>> index = new HashMap<>();
    for (T row : tables.read(table)) {
      List<@Nullable Object> key = new ArrayList<>();
      columns.keySet().forEach(one -> key.add(schema.value(row, schema.position(one))));
      index.computeIfAbsent(key, missing -> new ArrayList<>()).add(row);
    }
    return index;
  }
}
