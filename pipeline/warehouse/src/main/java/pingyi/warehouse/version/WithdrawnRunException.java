package pingyi.warehouse.version;

import pingyi.warehouse.read.WarehouseException;

/** A run is asked for that was retracted or purged; the message says why it was. */
public final class WithdrawnRunException extends WarehouseException {
  private static final long serialVersionUID = 1L;

  private WithdrawnRunException(String message) {
    super(message);
  }

  static WithdrawnRunException of(Version withdrawal) {
    LedgerEntry entry = withdrawal.entry();
    boolean purged = entry.kind() == LedgerEntry.Kind.PURGE;
    return new WithdrawnRunException(
        "Run %s was %s on %s by ledger entry %d: %s. %s"
            .formatted(
                entry.runId(),
                purged ? "purged" : "retracted",
                entry.publishedAt(),
                entry.sequence(),
                entry.reason(),
                purged
                    ? "Its data are gone for good and are not published again from the same inputs; change what was wrong in the workspace."
                    : "Mend what was wrong in the workspace and run again, or bring it back with ./pingyi restore."));
  }
}
