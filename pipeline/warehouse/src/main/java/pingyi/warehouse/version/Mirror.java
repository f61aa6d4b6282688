package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import pingyi.warehouse.read.StorageException;

/**
 * Brings a warehouse that lies elsewhere to this machine, for readers. They check it there as they
 * check any other: the chain of the ledger, and by it every file before it is opened.
 */
public final class Mirror {
  private Mirror() {}

  /**
   * Brings it.
   *
   * @return the warehouse on this machine
   * @throws StorageException if it cannot be read, or there is none
   */
  public static Path of(Store store) {
    Layout layout = new Layout(store);
    try {
      if (!layout.begun()) {
        throw new StorageException("There is no warehouse at " + layout.place());
      }
      // The pointer first: it is written after the entry, so an honest one is never ahead.
      fetchFile(store, Layout.CURRENT);
      store.fetch(Layout.FORMAT);
      store.fetch(Layout.LEDGER);
      for (String run : layout.content(Layout.RUNS)) {
        store.fetch(Layout.run(run));
      }
      return store.local("");
    } catch (IOException e) {
      throw new StorageException(
          "Cannot read the warehouse %s: %s".formatted(layout.place(), e), e);
    }
  }

  private static void fetchFile(Store store, String name) throws IOException {
    try {
      store.fetch(name);
    } catch (NoSuchFileException e) {
      // A warehouse without a pointer is read all the same.
    }
  }
}
