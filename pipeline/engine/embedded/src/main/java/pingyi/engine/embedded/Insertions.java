package pingyi.engine.embedded;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Rows put into one table, some at a time and in turn, beside the thread that makes them. Closing
 * waits for those that are on their way, so that nobody closes the connection under them.
 */
final class Insertions implements AutoCloseable {
  private final String table;
  private @Nullable FutureTask<Long> last;
  private long count;

  Insertions(String table) {
    this.table = table;
  }

  /**
   * Begins to put some rows in when those before are in.
   *
   * @param insertion gives the number of rows
   * @throws SQLException of those before, as is any other fault
   */
  void begin(Callable<Long> insertion) throws SQLException {
    settle();
    FutureTask<Long> task = new FutureTask<>(insertion);
    last = task;
    Thread hand = new Thread(task, "inserting-" + table);
    hand.setDaemon(true);
    hand.start();
  }

  /** How many rows are in, after the last of them. */
  long count() throws SQLException {
    settle();
    return count;
  }

  private void settle() throws SQLException {
    FutureTask<Long> task = last;
    if (task == null) {
      return;
    }
    last = null;
    try {
      count += whenDone(task);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof SQLException fault) {
        throw fault;
      }
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (failed.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException("Rows of " + table + " were not inserted", failed.getCause());
    }
  }

  /** An interruption waits as well: the rows are few, and their connection must stay open. */
  private static long whenDone(FutureTask<Long> task) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    FutureTask<Long> task = last;
    if (task != null) {
      try {
        whenDone(task);
      } catch (ExecutionException second) {
        // Whoever closes before the end has a fault of its own, which came first.
      }
    }
  }
}
