package pingyi.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.read.TableReader;

/** The tables of an engine for those who read versions, a year at a time where they ask for one. */
public record EngineTables(Engine engine) implements TableReader {
  @Override
  public <T extends Record> List<T> read(Class<T> table) {
    return engine.read(table);
  }

  @Override
  public <T extends Record> List<T> read(Class<T> table, Map<String, Object> values) {
    return values.keySet().equals(Set.of("review_year"))
            && values.get("review_year") instanceof Integer year
        ? engine.read(table, year)
        : TableReader.super.read(table, values);
  }

  @Override
  public <T extends Record> void each(
      Class<T> table, Selection selection, Consumer<? super T> rows) {
    engine.each(table, selection, rows);
  }

  @Override
  public <T extends Record> List<T> first(Class<T> table, Selection selection, int most) {
    return engine.first(table, selection, most);
  }

  @Override
  public <T extends Record> void columns(
      Class<T> table,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    engine.columns(table, columns, selection, rows);
  }
}
