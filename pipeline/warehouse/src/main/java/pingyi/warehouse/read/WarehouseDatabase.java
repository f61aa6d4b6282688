package pingyi.warehouse.read;

import java.sql.Connection;

/** A version loaded into a private database in memory, with the declarations as comments. */
public final class WarehouseDatabase implements AutoCloseable {
  private WarehouseDatabase() {}

  /** Loads every table of the version. */
  public static WarehouseDatabase load(StoredRun run) {
    throw new UnsupportedOperationException();
  }

  /** The connection; it can reach no file. */
  public Connection connection() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
