package pingyi.warehouse.version;

import java.util.List;

/**
 * What is held against a warehouse and was kept elsewhere.
 *
 * @param receipts what operators kept; each must fit its entry
 * @param keys public keys; with one the ledger must be signed
 */
public record Proofs(List<Receipt> receipts, List<LedgerKey> keys) {
  /** Copies the lists. */
  public Proofs {
    receipts = List.copyOf(receipts);
    keys = List.copyOf(keys);
  }
}
