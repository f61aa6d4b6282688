package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.read.StorageException;

/**
 * The ledger: one file an entry, each with the hash of the entry before. Creating the next file is
 * the commit; it can succeed only once.
 */
final class Ledger {
  /** What the first entry names as the one before it. */
  static final String NO_ENTRY = "0".repeat(64);

  private static final Pattern HINT = Pattern.compile("(\\d{1,18}) ([0-9a-f]{12})\\n");

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
    if (!layout.begun()) {
      return List.of();
    }
    // The hint is read first: it is written after the entry, so an honest hint is never ahead.
    String hint = hint();
    List<String> names = names();
    List<Version> versions = new ArrayList<>(names.size());
    String previous = NO_ENTRY;
    for (String name : names) {
      Path file = layout.ledger().resolve(name);
      long sequence = versions.size() + 1L;
      if (!file.equals(layout.entry(sequence))) {
        throw broken(layout.entry(sequence), "is missing; " + name + " stands in its place");
      }
      byte[] bytes = Files.readAllBytes(file);
      LedgerEntry entry = parse(file, bytes);
      if (entry.sequence() != sequence) {
        throw broken(file, "says it is entry " + entry.sequence());
      }
      if (!entry.previous().equals(previous)) {
        throw broken(
            file, "does not continue the entry before it: one of the two was altered or exchanged");
      }
      Path folder = layout.run(entry.runId());
      checkRun(file, entry, folder);
      previous = Digests.sha256(bytes);
      versions.add(new Version(entry, previous, folder));
    }
    checkHint(hint, versions);
    return List.copyOf(versions);
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

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(layout.ledger())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".tmp") && !name.endsWith(".sig"))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      throw broken(layout.ledger(), "is missing");
    }
  }

  private String hint() throws IOException {
    try {
      return Files.readString(layout.current());
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static LedgerEntry parse(Path file, byte[] bytes) {
    try {
      return LedgerText.read(bytes);
    } catch (IOException e) {
      throw broken(file, "is no ledger entry: " + e.getMessage());
    }
  }

  private static void checkRun(Path file, LedgerEntry entry, Path folder) throws IOException {
    try {
      if (!Digests.sha256(folder.resolve(HashList.FILE)).equals(entry.manifestSha256())) {
        throw broken(file, "does not fit " + folder.resolve(HashList.FILE) + ": one was altered");
      }
    } catch (NoSuchFileException e) {
      throw broken(file, "names a run whose " + e.getFile() + " is missing");
    }
  }

  private void checkHint(String hint, List<Version> versions) {
    Matcher matcher = HINT.matcher(hint);
    if (hint.isEmpty()) {
      return;
    }
    if (!matcher.matches()) {
      throw broken(layout.current(), "is not of the form \"number run\"");
    }
    long sequence = Long.parseLong(matcher.group(1));
    if (sequence < 1 || sequence > versions.size()) {
      throw broken(
          layout.current(),
          "names entry %d, but the ledger ends at %d: its newest entries are gone"
              .formatted(sequence, versions.size()));
    }
    if (!versions.get((int) sequence - 1).runId().equals(matcher.group(2))) {
      throw broken(layout.current(), "and the ledger name different runs for entry " + sequence);
    }
  }

  private static BrokenLedgerException broken(Path path, String what) {
    return new BrokenLedgerException(
        "The chain is broken: %s %s. Nothing was touched; restore the warehouse from a backup and compare it with your receipts."
            .formatted(path, what));
  }
}
