package pingyi.engine.spark.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import pingyi.warehouse.version.Store;
import pingyi.warehouse.version.WarehouseBusyException;

/**
 * One publisher at a time, by a file that says who. No operating system takes it away from a dead
 * one, so its time is renewed while its holder lives, and one that was not renewed for ten minutes
 * is taken over. Right before the commit the holder makes sure that it still is the one.
 */
final class HadoopLock implements Store.Lock {
  static final Duration STALE = Duration.ofMinutes(10);
  private static final long RENEWAL_SECONDS = 60;

  private final FileContext files;
  private final Path file;
  private final String text;
  private final long ahead;
  private final ScheduledExecutorService renewal;

  private HadoopLock(FileContext files, Path file, String text, long ahead) {
    this.files = files;
    this.file = file;
    this.text = text;
    this.ahead = ahead;
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "warehouse-lock");
              thread.setDaemon(true);
              return thread;
            });
    renewal.scheduleAtFixedRate(this::renew, RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS);
  }

  static HadoopLock take(FileContext files, Path file, HadoopStore.Commit commit, String holder)
      throws IOException {
    String text = holder + "\n" + UUID.randomUUID() + "\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      commit.create(file, bytes);
    } catch (FileAlreadyExistsException e) {
      takeOver(files, file, commit);
      try {
        commit.create(file, bytes);
      } catch (FileAlreadyExistsException faster) {
        throw busy(file, "just begun");
      }
    }
    long ahead = files.getFileStatus(file).getModificationTime() - System.currentTimeMillis();
    return new HadoopLock(files, file, text, ahead);
  }

  private static void takeOver(FileContext files, Path file, HadoopStore.Commit commit)
      throws IOException {
    String found = content(files, file);
    long renewed = files.getFileStatus(file).getModificationTime();
    if (now(files, file, commit) - renewed < STALE.toMillis()) {
      throw busy(file, found);
    }
    Path aside = new Path(file.getParent(), UUID.randomUUID() + HadoopStore.TEMPORARY);
    files.rename(file, aside, Options.Rename.NONE);
    if (!content(files, aside).equals(found)) {
      // Between the look and the rename somebody else has taken it over: it is given back.
      files.rename(aside, file, Options.Rename.NONE);
      throw busy(file, content(files, file));
    }
    files.delete(aside, false);
  }

  /** The time by the clock that dates the files, which need not be this machine's. */
  private static long now(FileContext files, Path file, HadoopStore.Commit commit)
      throws IOException {
    Path sample = new Path(file.getParent(), UUID.randomUUID() + HadoopStore.TEMPORARY);
    commit.create(sample, new byte[1]);
    try {
      return files.getFileStatus(sample).getModificationTime();
    } finally {
      files.delete(sample, false);
    }
  }

  @Override
  public void demandHeld() throws IOException {
    if (!held()) {
      throw new WarehouseBusyException(
          "Another publisher has taken over %s while this one stood still. Nothing was published; run again."
              .formatted(file));
    }
  }

  @Override
  public void close() throws IOException {
    renewal.shutdownNow();
    if (held()) {
      files.delete(file, false);
    }
  }

  private boolean held() throws IOException {
    return files.util().exists(file) && content(files, file).equals(text);
  }

  private void renew() {
    try {
      if (held()) {
        files.setTimes(file, System.currentTimeMillis() + ahead, -1);
      }
    } catch (IOException e) {
      return; // The next minute may bring it; the commit looks for itself.
    }
  }

  private static String content(FileContext files, Path file) throws IOException {
    try (FSDataInputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static WarehouseBusyException busy(Path file, String holder) {
    return new WarehouseBusyException(
        "Another publisher is at work in %s (%s). Wait until it has ended and run again; a lock that is not renewed for %d minutes is taken over."
            .formatted(file.getParent(), holder.lines().findFirst().orElse(""), STALE.toMinutes()));
  }
}
