package pingyi.dashboards.briefing;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.PackedRows;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * How the tables of one version are read: each once and whole where the version is short, else only
 * what is told of them.
 */
final class FactTables {
  private final TableReader tables;
  private final Map<Class<?>, List<?>> read = new HashMap<>();
  private final Map<String, SoftReference<List<?>>> lately = new ConcurrentHashMap<>();

  FactTables(TableReader tables) {
    this.tables = tables;
  }

  /** Whether all tables may be held at once. */
  boolean isShort() {
    return rows(BranchYearScore.class).size() <= Excerpt.SCORES;
  }

  /** Any table, in key order. */
  @SuppressWarnings("unchecked")
  <T extends Record> List<T> rows(Class<T> table) {
    // Each table is read once; the cast is safe because the key is the row's class.
    return (List<T>) read.computeIfAbsent(table, unread -> tables.read(table));
  }

  /**
   * The rows of one year; of a long version no others are read, and they are kept only as long as
   * nothing else needs their room.
   */
  @SuppressWarnings("unchecked")
  <T extends Record> List<T> rows(Class<T> table, int year) {
    Map<String, Object> ofYear = Map.of("review_year", year);
    if (isHeld(table)) {
      TableReader held = this::rows;
      return held.read(table, ofYear);
    }
    String key = table.getName() + year;
    SoftReference<List<?>> known = lately.get(key);
    @Nullable List<?> rows = known == null ? null : known.get();
    if (rows == null) {
      rows = tables.read(table, ofYear);
      // Of a nation's year everybody takes what is told, and the rest would only fill the room.
      if (!PackedRows.isLong(rows)) {
        lately.put(key, new SoftReference<>(rows));
      }
    }
    // The cast is safe because the key names the row's class.
    return (List<T>) rows;
  }

  /** The wanted rows in key order; of a long version no others are kept. */
  <T extends Record> List<T> rows(Class<T> table, Selection selection) {
    List<T> rows = new ArrayList<>();
    each(table, selection, rows::add);
    rows.sort(TableSchema.of(table).keyOrder());
    return rows;
  }

  /** Shows each wanted row once, in no order that may be relied on. */
  <T extends Record> void each(Class<T> table, Selection selection, Consumer<? super T> rows) {
    TableReader source = isHeld(table) ? this::rows : tables;
    source.each(table, selection, rows);
  }

  /** The first of the wanted rows in key order; of a long version no others are read. */
  <T extends Record> List<T> first(Class<T> table, Selection selection, int most) {
    TableReader source = isHeld(table) ? this::rows : tables;
    return source.first(table, selection, most);
  }

  /** Shows some columns of each wanted row once, in no order that may be relied on. */
  void columns(
      Class<? extends Record> table,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    TableReader source = isHeld(table) ? this::rows : tables;
    source.columns(table, columns, selection, rows);
  }

  private boolean isHeld(Class<?> table) {
    return isShort() || read.containsKey(table);
  }
}
