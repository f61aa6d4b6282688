package pingyi.warehouse.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads each table once and keeps it, for several who look at the same version. */
public final class KeptTables implements TableReader {
  private final TableReader tables;
  private final Map<Class<?>, List<?>> kept = new HashMap<>();

  /** Keeps what another reader reads. */
  public KeptTables(TableReader tables) {
    this.tables = tables;
  }

  @Override
  @SuppressWarnings("unchecked") // The key is the class of the rows.
  public synchronized <T extends Record> List<T> read(Class<T> table) {
    List<?> rows = kept.get(table);
    if (rows == null) {
      rows = tables.read(table);
      kept.put(table, rows);
    }
    return (List<T>) rows;
  }

  /** Rows of a table that is not kept yet are read alone, and not kept. */
  @Override
  public <T extends Record> List<T> read(Class<T> table, Map<String, Object> values) {
    return isKept(table) ? TableReader.super.read(table, values) : tables.read(table, values);
  }

  /** Rows that are only looked at are not kept. */
  @Override
  public <T extends Record> void each(
      Class<T> table, Selection selection, Consumer<? super T> rows) {
    if (isKept(table)) {
      TableReader.super.each(table, selection, rows);
    } else {
      tables.each(table, selection, rows);
    }
  }

  /** Rows of a table that is not kept yet are read alone, and not kept. */
  @Override
  public <T extends Record> List<T> first(Class<T> table, Selection selection, int most) {
    return isKept(table)
        ? TableReader.super.first(table, selection, most)
        : tables.first(table, selection, most);
  }

  /** Columns that are only looked at are not kept. */
  @Override
  public <T extends Record> void columns(
      Class<T> table,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    if (isKept(table)) {
      TableReader.super.columns(table, columns, selection, rows);
    } else {
      tables.columns(table, columns, selection, rows);
    }
  }

  private synchronized boolean isKept(Class<?> table) {
    return kept.containsKey(table);
  }
}
