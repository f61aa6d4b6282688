package pingyi.warehouse.read;

import java.util.List;
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

  @Override
  public void close() {
    parquet.close();
  }
}
