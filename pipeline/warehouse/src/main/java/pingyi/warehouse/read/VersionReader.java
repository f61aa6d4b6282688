package pingyi.warehouse.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/** Reads the tables of one version, each file only after its hash was checked. */
public final class VersionReader implements TableReader, AutoCloseable {
  private final RunFiles files;
  private final ParquetTables parquet;

  private VersionReader(RunFiles files, ParquetTables parquet) {
    this.files = files;
    this.parquet = parquet;
  }

  /**
   * Opens a version.
   *
   * @throws DamagedVersionException if its files are not those that were published
   */
  public static VersionReader open(StoredRun run) {
    RunFiles files = RunFiles.open(run);
    return new VersionReader(files, ParquetTables.open());
  }

  /**
   * {@inheritDoc}
   *
   * <p>A table that an older version does not have is empty.
   *
   * @throws DamagedVersionException if one of its files was altered
   */
  @Override
  public <T extends Record> List<T> read(Class<T> table) {
    TableSchema<T> schema = TableSchema.of(table);
    return parquet.rows(schema, files.ofTable(schema.name()));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Of a table that is stored by year only the files of that year are read and checked.
   */
  @Override
  public <T extends Record> List<T> read(Class<T> table, Map<String, Object> values) {
    TableSchema<T> schema = TableSchema.of(table);
    Selection selection = Selection.ALL;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      selection = selection.with(value.getKey(), value.getValue());
    }
    return new StoredRows<>(parquet, schema, stored(schema, selection), selection).all();
  }

  @Override
  public <T extends Record> void each(
      Class<T> table, Selection selection, Consumer<? super T> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    new StoredRows<>(parquet, schema, stored(schema, selection), selection).each(rows);
  }

  @Override
  public <T extends Record> List<T> first(Class<T> table, Selection selection, int most) {
    TableSchema<T> schema = TableSchema.of(table);
    return new StoredRows<>(parquet, schema, stored(schema, selection), selection).first(most);
  }

  @Override
  public <T extends Record> void columns(
      Class<T> table,
      List<String> columns,
      Selection selection,
      Consumer<List<@Nullable Object>> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    new StoredRows<>(parquet, schema, stored(schema, selection), selection).columns(columns, rows);
  }

  /** The files that hold the wanted rows: of a table that is stored by year those of the year. */
  private List<Path> stored(TableSchema<?> schema, Selection selection) {
    Set<Object> years = selection.among().getOrDefault("review_year", Set.of());
    return schema.partitionedByYear()
            && years.size() == 1
            && years.iterator().next() instanceof Integer only
        ? files.ofTable(schema.name(), only)
        : files.ofTable(schema.name());
  }

  @Override
  public void close() {
    parquet.close();
  }
}
