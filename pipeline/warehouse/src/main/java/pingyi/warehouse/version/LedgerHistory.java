package pingyi.warehouse.version;

import java.util.List;
import java.util.Optional;

/**
 * What the ledger says happened: publications, and runs that were withdrawn again. A run that was
 * retracted or purged no longer counts, also not as an earlier version; its entries stay.
 *
 * @param entries all entries, oldest first
 */
public record LedgerHistory(List<Version> entries) {
  /** Copies the entries. */
  public LedgerHistory {
    entries = List.copyOf(entries);
  }

  /** The newest publication whose run stands. */
  public Optional<Version> current() {
    List<Version> standing = standing();
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
  }

  /** The publications whose runs stand, oldest first. */
  public List<Version> standing() {
    return entries.stream()
        .filter(entry -> entry.entry().kind().publishes())
        .filter(entry -> withdrawal(entry.runId()).isEmpty())
        .toList();
  }

  /** The entry that withdrew a run, if it is withdrawn; publishing it again brings it back. */
  public Optional<Version> withdrawal(String runId) {
    return entries.stream()
        .filter(entry -> entry.runId().equals(runId))
        .reduce((earlier, later) -> later)
        .filter(last -> !last.entry().kind().publishes());
  }

  /** Whether the files of a run were deleted, or are to be. */
  public boolean purged(String runId) {
    return withdrawal(runId)
        .filter(entry -> entry.entry().kind() == LedgerEntry.Kind.PURGE)
        .isPresent();
  }

  /**
   * The publication that a person means, standing or not.
   *
   * @param named its number in the ledger, or a run id; of a run published twice the newest
   */
  public Optional<Version> publication(String named) {
    return entries.stream()
        .filter(entry -> entry.entry().kind().publishes())
        .filter(
            entry -> entry.runId().equals(named) || Long.toString(entry.sequence()).equals(named))
        .reduce((earlier, later) -> later);
  }

  Optional<Version> head() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }
}
