package pingyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pingyi.warehouse.version.Publication;

/**
 * Tells the launcher that a run read, computed, published and printed: the classes it has loaded
 * are those a later run needs, and their archive is worth keeping.
 */
final class WholeRun {
  /** The launcher's property: the file whose presence says so. */
  private static final String MARK = "pingyi.whole-run";

  private WholeRun() {}

  static void mark(Publication publication) throws IOException {
    String file = System.getProperty(MARK);
    if (file != null && publication.outcome() == Publication.Outcome.PUBLISHED) {
      Files.createFile(Path.of(file));
    }
  }
}
