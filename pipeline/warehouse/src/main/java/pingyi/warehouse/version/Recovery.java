package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clears away what a publisher that was cut off has left: none of it was ever published. */
record Recovery(Layout layout, Consumer<String> notices) {

  /**
   * Clears.
   *
   * @param versions the checked history
   * @throws BrokenLedgerException if more is unnamed than one cut-off publisher can leave
   */
  void run(List<Version> versions) throws IOException {
    Set<String> named = versions.stream().map(Version::runId).collect(Collectors.toSet());
    List<Path> unnamed =
        content(layout.runs()).stream()
            .filter(run -> !named.contains(run.getFileName().toString()))
            .toList();
    if (unnamed.size() > 1) {
      // Each publisher clears before it writes, so this is a ledger that has lost entries.
      throw new BrokenLedgerException(
          "The chain is broken: %s holds %d runs that no entry of %s names. Nothing was touched; restore the ledger from a backup."
              .formatted(layout.runs(), unnamed.size(), layout.ledger()));
    }
    for (Path run : unnamed) {
      remove(run, "a run that was never published");
    }
    LedgerHistory history = new LedgerHistory(versions);
    for (String run : named) {
      if (history.purged(run) && !Purge.remaining(layout.run(run)).isEmpty()) {
        Purge.finish(layout.run(run));
        notices.accept("Removed what a purged run had left: " + layout.run(run));
      }
    }
    for (Path stage : content(layout.staging())) {
      remove(stage, "an unfinished stage");
    }
    for (Path file : content(layout.ledger())) {
      if (file.getFileName().toString().endsWith(".tmp")) {
        remove(file, "an unfinished entry");
      }
    }
  }

  private void remove(Path path, String what) throws IOException {
    Disk.remove(path);
    notices.accept("Removed " + what + ": " + path);
  }

  private static List<Path> content(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.sorted().toList();
    }
  }
}
