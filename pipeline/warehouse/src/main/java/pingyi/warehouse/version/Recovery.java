package pingyi.warehouse.version;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
    List<String> unnamed =
        content(Layout.RUNS).stream().filter(run -> !named.contains(run)).toList();
    if (unnamed.size() > 1) {
      // Each publisher clears before it writes, so this is a ledger that has lost entries.
      throw new BrokenLedgerException(
          "The chain is broken: %s holds %d runs that no entry of %s names. Nothing was touched; restore the ledger from a backup."
              .formatted(
                  layout.store().told(Layout.RUNS),
                  unnamed.size(),
                  layout.store().told(Layout.LEDGER)));
    }
    for (String run : unnamed) {
      remove(Layout.run(run), "a run that was never published");
    }
    finishPurges(versions, named);
    for (String stage : content(Layout.STAGING)) {
      remove(Layout.STAGING + "/" + stage, "an unfinished stage");
    }
    for (String file : content(Layout.LEDGER)) {
      if (file.endsWith(".tmp")) {
        remove(Layout.LEDGER + "/" + file, "an unfinished entry");
      }
    }
    for (Fault signature : new SignatureCheck(layout, List.of()).leftovers(versions)) {
      remove(signature.place(), "a signature without an entry");
    }
  }

  private void finishPurges(List<Version> versions, Set<String> named) throws IOException {
    LedgerHistory history = new LedgerHistory(versions);
    Purge purge = new Purge(layout);
    for (String run : named) {
      if (history.purged(run) && !purge.remaining(run).isEmpty()) {
        purge.finish(run);
        notices.accept(
            "Removed what a purged run had left: " + layout.store().told(Layout.run(run)));
      }
    }
  }

  private void remove(String name, String what) throws IOException {
    layout.store().delete(name);
    notices.accept("Removed " + what + ": " + layout.store().told(name));
  }

  private List<String> content(String folder) throws IOException {
    layout.store().makeFolder(folder);
    return layout.store().list(folder);
  }
}
