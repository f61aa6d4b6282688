package pingyi.intake.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Reads record files in the background, a few ahead of whoever takes them in their order: what
 * takes time is to unpack and to parse, which one core does for one file. Large files wait for
 * their turn, for what two of them need at a time may not be there.
 */
final class RecordsAhead implements AutoCloseable {
  private static final long LARGE = 8L * 1024 * 1024;

  private final Path root;
  private final Function<String, ReadRecords> reading;
  private final Deque<String> left;
  private final Deque<FutureTask<ReadRecords>> begun = new ArrayDeque<>();
  private final int hands;
  private final ExecutorService pool;

  private RecordsAhead(
      Path root, List<String> paths, Function<String, ReadRecords> reading, int hands) {
    this.root = root;
    this.reading = reading;
    this.left = new ArrayDeque<>(paths);
    this.hands = hands;
    this.pool =
        Executors.newFixedThreadPool(
            Math.max(1, hands),
            work -> {
              Thread thread = new Thread(work, "records");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Begins to read the files of these paths.
   *
   * @param hands how many are read at a time; with none, each is read when it is asked for
   */
  static RecordsAhead begin(
      Path root, List<String> paths, Function<String, ReadRecords> reading, int hands) {
    return new RecordsAhead(root, paths, reading, hands);
  }

  /** The next of the files. */
  ReadRecords next() {
    while (begun.size() < hands && !left.isEmpty() && !large(left.getFirst())) {
      begun.add(task(left.removeFirst()));
      pool.execute(begun.getLast());
    }
    return begun.isEmpty() ? reading.apply(left.removeFirst()) : done(begun.removeFirst());
  }

  private FutureTask<ReadRecords> task(String path) {
    return new FutureTask<>(() -> reading.apply(path));
  }

  private boolean large(String path) {
    try {
      return Files.size(root.resolve(path)) > LARGE;
    } catch (IOException e) {
      // Whoever opens it says so.
      return false;
    }
  }

  private static ReadRecords done(FutureTask<ReadRecords> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException("Reading record files failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading record files", e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
