package pingyi.warehouse.version;

/**
 * What the operator keeps: with it a later cut or exchange of the ledger can be shown.
 *
 * @param sequence the number of the ledger entry
 * @param entrySha256 the SHA-256 of the entry's bytes
 */
public record Receipt(long sequence, String entrySha256) {
  @Override
  public String toString() {
    return sequence + " " + entrySha256;
  }
}
