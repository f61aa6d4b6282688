package pingyi.warehouse.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
    Object year = values.get("review_year");
    List<Path> stored =
        schema.partitionedByYear() && year instanceof Integer only
            ? files.ofTable(schema.name(), only)
            : files.ofTable(schema.name());
    return parquet.rows(schema, stored, values);
  }

  @Override
  public <T extends Record> void each(
      Class<T> table, Selection selection, Consumer<? super T> rows) {
    TableSchema<T> schema = TableSchema.of(table);
    Set<Object> years = selection.among().getOrDefault("review_year", Set.of());
    List<Path> stored =
        schema.partitionedByYear()
                && years.size() == 1
                && years.iterator().next() instanceof Integer only
            ? files.ofTable(schema.name(), only)
            : files.ofTable(schema.name());
    parquet.each(schema, stored, selection, rows);
  }

  @Override
  public void close() {
    parquet.close();
  }
}
