package pingyi.engine.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import pingyi.engine.TableFiles;

/**
 * How many threads the database takes for a statement. It parts a table by row groups, so one that
 * fits in a single group is read by one thread whatever is allowed; the others would only look for
 * work, which in a run of short tables cost a fifth of the statements. So there is one until a
 * table is longer, and all from then on.
 */
final class Workers {
  private final DuckDBConnection connection;
  private final int cores;
  private boolean all;
  private int rules;

  /**
   * One thread, as the database was opened.
   *
   * @param cores all of them
   */
  Workers(DuckDBConnection connection, int cores) {
    this.connection = connection;
    this.cores = cores;
    this.all = cores == 1;
  }

  /** A table has so many rows. */
  void expect(long rows) throws SQLException {
    if (rows > TableFiles.ROW_GROUP_ROWS) {
      callAll();
    }
  }

  /**
   * Lets a connection insert rows as they come where all threads work. To keep their order the
   * database would hold what a slower thread is still to begin; nothing reads a table in that
   * order, but a rule does read in the order it asks for, so this is for connections that only
   * insert.
   */
  synchronized void insertAsTheyCome(Statement inserting) throws SQLException {
    if (all) {
      inserting.execute("SET SESSION preserve_insertion_order = false");
    }
  }

  /** There is more than one row group to be read. */
  synchronized void callAll() throws SQLException {
    if (!all) {
      all = true;
      if (rules == 0) {
        take(cores);
      }
    }
  }

  /** Until it is closed, every statement has the thread that asked for it, and no other. */
  interface Dismissal extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  /**
   * Sends all others away while a rule reads. What it reads comes out of one thread, in order; were
   * that another than the one that asks, the asking one would look for work without end until ten
   * megabytes are there, and that other would rest while the rule goes through them.
   */
  synchronized Dismissal dismiss() throws SQLException {
    if (all && rules == 0) {
      take(1);
    }
    rules++;
    return this::callBack;
  }

  private synchronized void callBack() throws SQLException {
    rules--;
    if (all && rules == 0) {
      take(cores);
    }
  }

  private void take(int threads) throws SQLException {
    if (cores > 1) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET threads = " + threads);
      }
    }
  }
}
