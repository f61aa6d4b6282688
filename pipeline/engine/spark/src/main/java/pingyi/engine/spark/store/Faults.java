package pingyi.engine.spark.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.fs.Path;

/** Hadoop's faults as the port names them. */
final class Faults {
  private Faults() {}

  /** Something that may fail, and then is no worse than not done. */
  interface Cleaning {
    /** Does it. */
    boolean run() throws IOException;
  }

  static NoSuchFileException absent(Path file, IOException cause) {
    NoSuchFileException absent = new NoSuchFileException(file.toString());
    absent.initCause(cause);
    return absent;
  }

  static FileAlreadyExistsException present(Path file, IOException cause) {
    FileAlreadyExistsException present = new FileAlreadyExistsException(file.toString());
    present.initCause(cause);
    return present;
  }

  /** Cleans up after a fault, which is the one to tell; the next publisher clears the rest. */
  static void clean(Cleaning cleaning) {
    try {
      cleaning.run();
    } catch (IOException e) {
      return;
    }
  }
}
