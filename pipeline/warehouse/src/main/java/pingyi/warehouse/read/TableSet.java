package pingyi.warehouse.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pingyi.warehouse.table.TableSchema;

/** Tables held in memory: what intake hands over, and what tests and samples are made of. */
public final class TableSet implements TableReader {
  private final Map<Class<? extends Record>, List<? extends Record>> tables = new LinkedHashMap<>();

  /** Puts a whole table, sorted by its key; it replaces one that is there. */
  public <T extends Record> TableSet put(Class<T> table, List<T> rows) {
    List<T> sorted = new ArrayList<>(rows);
    sorted.sort(TableSchema.of(table).keyOrder());
    tables.put(table, List.copyOf(sorted));
    return this;
  }

  /** The tables that are there, in the order of putting. */
  public Set<Class<? extends Record>> tables() {
    return tables.keySet();
  }

  /** The rows of a table; none if it was never put. */
  @Override
  @SuppressWarnings("unchecked")
  public <T extends Record> List<T> read(Class<T> table) {
    return (List<T>) tables.getOrDefault(table, List.of());
  }
}
