package pingyi.warehouse.read;

import java.util.List;

/** Reads the tables of one version, each file only after its hash was checked. */
public final class VersionReader implements TableReader, AutoCloseable {
  private VersionReader() {}

  /**
   * Opens a version.
   *
   * @throws DamagedVersionException if its list of files is not the published one
   */
  public static VersionReader open(StoredRun run) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T extends Record> List<T> read(Class<T> table) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
