package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private final @Nullable LedgerSigner signer;

  Ledger(Layout layout, @Nullable LedgerSigner signer) {
    this.layout = layout;
    this.signer = signer;
  }

  Layout layout() {
    return layout;
  }

  /** The SHA-256 of the public key that entries are signed for; null where they are not. */
  @Nullable String signerSha256() {
    return signer == null ? null : signer.keySha256();
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
              .formatted(layout.place(), faults.get(0).sentence()));
    }
    return reading.versions();
  }

  /**
   * Writes the next entry, after its signature: an entry is never there without it, and a signature
   * that is there alone is cleared away by the next publisher.
   *
   * @throws WarehouseBusyException if another publisher wrote it first
   */
  Version append(LedgerEntry entry) throws IOException {
    byte[] bytes = LedgerText.write(entry);
    String name = Layout.entry(entry.sequence());
    try {
      if (signer != null) {
        layout.store().put(Layout.signature(entry.sequence()), signer.sign(bytes));
      }
      layout.store().put(name, bytes);
    } catch (FileAlreadyExistsException e) {
      throw new WarehouseBusyException(
          "Another publisher has written %s first. Nothing was published; run again."
              .formatted(layout.store().told(name)),
          e);
    } catch (Store.UnconfirmedException e) {
      throw new StorageException(
          "%s was written, but the disk did not confirm it (%s). Run again: the same run is recognised if it stands."
              .formatted(layout.store().told(name), e.getMessage()),
          e);
    }
    return new Version(entry, Digests.sha256(bytes), layout.folder(entry.runId()));
  }
}
