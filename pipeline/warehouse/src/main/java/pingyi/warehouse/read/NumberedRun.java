package pingyi.warehouse.read;

/**
 * A run and the number under which the ledger published it.
 *
 * @param sequence the number of the ledger entry
 * @param run the run
 */
public record NumberedRun(long sequence, StoredRun run) {}
