package pingyi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The folders of work in progress, which a process that is asked to end (Ctrl-C, SIGTERM) takes
 * away with it. A version is published by its last step alone, so nothing else needs undoing.
 */
final class Leftovers {
  /** Whoever asked to end waits no longer for what else is done at the end of a process. */
  private static final long PATIENCE_MILLIS = 1_500;

  /** What a shell reports of a program that was interrupted. */
  private static final int INTERRUPTED = 130;

  private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::remove, "leftovers"));
  }

  /** Work that makes folders anew holds it for reading; once it was written nobody does. */
  private static final ReadWriteLock AT_WORK = new ReentrantReadWriteLock();

  private static boolean ending;

  private Leftovers() {}

  /** From now on the folder is in the way if the process ends. */
  static Path of(Path folder) {
    FOLDERS.add(folder);
    return folder;
  }

  /**
   * Does work that makes folders which are in the way, unless the process is ending.
   *
   * @return whether it was done
   */
  static boolean unlessEnding(Runnable work) {
    AT_WORK.readLock().lock();
    try {
      if (!ending) {
        work.run();
      }
      return !ending;
    } finally {
      AT_WORK.readLock().unlock();
    }
  }

  /**
   * A killed process leaves its folders behind; the folder of one at work is let be.
   *
   * @param beginning how their names begin; the number of the process follows
   */
  static void removeAbandoned(Path among, String beginning) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(among, beginning + "*")) {
      for (Path folder : folders) {
        String process = folder.getFileName().toString().substring(beginning.length());
        if (process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
          Folders.delete(folder);
        }
      }
    }
  }

  /** Deletes a folder whose work is done. */
  static void clear(Path folder) {
    FOLDERS.remove(folder);
    if (Files.isDirectory(folder)) {
      Folders.delete(folder);
    }
  }

  // The work goes on while the process ends and may put another file into a folder just emptied.
  private static void remove() {
    if (!FOLDERS.isEmpty()) {
      endSoon(List.copyOf(FOLDERS));
      waitForWork();
      System.err.println("pingyi: stopped; nothing half-made is left / 已中断，未完成的内容已清除，已发布的版本不受影响");
    }
    for (int attempt = 0; attempt < 10 && !FOLDERS.isEmpty(); attempt++) {
      for (Path folder : FOLDERS) {
        try {
          clear(folder);
        } catch (UncheckedIOException e) {
          FOLDERS.add(folder);
        }
      }
    }
  }

  private static void waitForWork() {
    AT_WORK.writeLock().lock();
    ending = true;
    AT_WORK.writeLock().unlock();
  }

  /**
   * Ends the process even if others are not done with their own ends. Nothing is lost by that: what
   * is published is so by one rename, and these folders are all that else was begun.
   */
  private static void endSoon(List<Path> begun) {
    Thread end =
        new Thread(
            () -> {
              try {
                Thread.sleep(PATIENCE_MILLIS);
                begun.forEach(Leftovers::clear);
              } catch (InterruptedException | UncheckedIOException e) {
                // The folder is being written to at this moment; its name says whose it was.
              } finally {
                Runtime.getRuntime().halt(INTERRUPTED);
              }
            },
            "ending");
    end.setDaemon(true);
    end.start();
  }
}
