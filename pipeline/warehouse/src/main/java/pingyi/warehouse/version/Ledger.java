package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.StorageException;

/**
 * The ledger: one file an entry, each with the hash of the entry before. Creating the next file is
 * the commit; it can succeed only once.
 */
final class Ledger {
  /** What the first entry names as the one before it. */
  static final String NO_ENTRY = "0".repeat(64);

  private final Layout layout;

  Ledger(Layout layout) {
    this.layout = layout;
  }

  /**
   * All versions, oldest first, after the whole chain was checked.
   *
   * @throws BrokenLedgerException naming the first entry at fault
   */
  List<Version> history() throws IOException {
    LedgerReading reading = LedgerReading.of(layout);
    List<Fault> faults = reading.faults();
    if (!faults.isEmpty()) {
      throw new BrokenLedgerException(
          "The chain of %s is broken: %s. Nothing was touched; ./pingyi verify names everything that is wrong. Restore the warehouse from a backup and compare it with your receipts."
              .formatted(layout.root(), faults.get(0).sentence()));
    }
    return reading.versions();
  }

  /**
   * Writes the next entry.
   *
   * @throws WarehouseBusyException if another publisher wrote it first
   */
  Version append(LedgerEntry entry) throws IOException {
    byte[] bytes = LedgerText.write(entry);
    Path temporary = layout.ledger().resolve("e" + ProcessHandle.current().pid() + ".tmp");
    Path file = layout.entry(entry.sequence());
    try {
      Disk.write(temporary, bytes);
      CrashPoint.ENTRY_WRITTEN.reached();
      put(file, temporary);
      confirm(file);
      CrashPoint.COMMITTED.reached();
    } catch (FileAlreadyExistsException e) {
      throw new WarehouseBusyException(
          "Another publisher has written %s first. Nothing was published; run again."
              .formatted(file),
          e);
    } finally {
      clean(temporary);
    }
    CrashPoint.ENTRY_CLEANED.reached();
    return new Version(entry, Digests.sha256(bytes), layout.run(entry.runId()));
  }

  // A link is made or it is not; a move would first look and then overwrite. Where the file system
  // knows no links (memory sticks, some network shares) the lock alone must keep others away.
  private static void put(Path file, Path temporary) throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void confirm(Path file) {
    try {
      Disk.forceFolder(layout.ledger());
    } catch (IOException e) {
      throw new StorageException(
          "%s was written, but the disk did not confirm it (%s). Run again: the same run is recognised if it stands."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  // Once the entry stands, nothing may fail any more; the next publisher clears what is left.
  private static void clean(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      return;
    }
  }
}
