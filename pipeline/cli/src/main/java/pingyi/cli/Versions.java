package pingyi.cli;

import java.nio.file.Path;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;

/** The versions that a command line names. */
final class Versions {
  private Versions() {}

  /** The version of a number or a run id, standing or not. */
  static Version named(LedgerHistory history, String named, Words words) {
    return history
        .publication(named)
        .orElseThrow(
            () -> new CommandFault(ExitCode.NOT_THERE, words.say("fault.version.named", named)));
  }

  /** Ends the command where nothing was ever published. */
  static void demandAny(LedgerHistory history, Path warehouse, Words words) {
    if (history.entries().isEmpty()) {
      throw new CommandFault(
          ExitCode.NOT_THERE, words.say("fault.version", warehouse.toAbsolutePath().normalize()));
    }
  }
}
