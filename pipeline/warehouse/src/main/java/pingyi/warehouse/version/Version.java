package pingyi.warehouse.version;

import java.nio.file.Path;
import java.time.Instant;
import pingyi.warehouse.read.StoredRun;

/**
 * One published version: a ledger entry and the run directory it names.
 *
 * @param entry the ledger entry
 * @param entrySha256 the SHA-256 of the entry's bytes
 * @param folder the run directory
 */
public record Version(LedgerEntry entry, String entrySha256, Path folder) implements StoredRun {
  /** Its number in the ledger. */
  public long sequence() {
    return entry.sequence();
  }

  @Override
  public String runId() {
    return entry.runId();
  }

  @Override
  public String manifestSha256() {
    return entry.manifestSha256();
  }

  /** When it was published. */
  public Instant publishedAt() {
    return entry.publishedAt();
  }

  /** What the operator keeps of it. */
  public Receipt receipt() {
    return new Receipt(sequence(), entrySha256);
  }
}
