package pingyi.warehouse.read;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Opens DuckDB within this process. Its driver registers an event with Java's flight recorder as it
 * loads, for connections that ask to be watched. None of ours does, and the recorder reads all of
 * its own events for it: a tenth of a second.
 */
public final class DuckDb {
  private static final String IN_MEMORY = "jdbc:duckdb:";

  static {
    leaveRecorderAlone("org.duckdb.DuckDBMemoryMonitor", "initialized");
  }

  private DuckDb() {}

  /** Loads the driver, which takes a while and asks for nothing; it may be called beside others. */
  public static void load() {
    new DuckDBDriver();
  }

  /**
   * Opens an empty database in memory.
   *
   * @throws SQLException if a setting is refused
   */
  public static DuckDBConnection inMemory(Properties settings) throws SQLException {
    return open(IN_MEMORY, settings);
  }

  /**
   * Opens the database of a file, or makes it.
   *
   * @throws SQLException if it cannot be read or written
   */
  public static DuckDBConnection of(Path file) throws SQLException {
    return open(IN_MEMORY + file.toAbsolutePath(), new Properties());
  }

  /** The driver is named, not looked up: that would open every driver on the class path. */
  private static DuckDBConnection open(String address, Properties settings) throws SQLException {
    Connection connection = new DuckDBDriver().connect(address, settings);
    return connection.unwrap(DuckDBConnection.class);
  }

  /**
   * Tells the driver that it has registered its event.
   *
   * @return whether it listened; a driver without this note registers it, and is slower to load
   */
  static boolean leaveRecorderAlone(String monitor, String note) {
    try {
      Field registered = Class.forName(monitor).getDeclaredField(note);
      registered.setAccessible(true);
      registered.setBoolean(null, true);
      return true;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return false;
    }
  }
}
