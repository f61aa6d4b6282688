package pingyi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import pingyi.warehouse.version.Publication;
import pingyi.warehouse.version.Receipt;
import pingyi.warehouse.version.Version;

/**
 * The receipts of publications, one a line, beside the outputs. Whoever keeps a copy elsewhere can
 * show that newest entries were cut off a ledger, or that the whole of it was exchanged.
 */
final class Receipts {
  /** Their file in the folder of the outputs. */
  static final String FILE = "receipts.txt";

  private Receipts() {}

  /** Adds the receipt of a new publication; one that was there already has its line. */
  static void keep(Path out, Publication publication) throws IOException {
    if (publication.outcome() == Publication.Outcome.PUBLISHED) {
      keep(out, publication.version());
    }
  }

  /** Adds the receipt of a new entry. */
  static void keep(Path out, Version entry) throws IOException {
    Files.writeString(
        out.resolve(FILE),
        entry.receipt() + " " + entry.runId() + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** The receipts in a file. */
  static List<Receipt> read(Path file, Words words) throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        receipts.add(parse(line, words));
      }
    }
    return receipts;
  }

  /** One receipt. */
  static Receipt parse(String line, Words words) {
    try {
      return Receipt.parse(line);
    } catch (IllegalArgumentException e) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.receipt", line));
    }
  }
}
