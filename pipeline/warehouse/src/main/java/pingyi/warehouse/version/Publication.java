package pingyi.warehouse.version;

/**
 * The end of a publishing.
 *
 * @param outcome whether a ledger entry was written
 * @param version the version that is current now
 * @param receipt what to keep
 */
public record Publication(Outcome outcome, Version version, Receipt receipt) {
  /** Whether something was published. */
  public enum Outcome {
    /** A new ledger entry was written. */
    PUBLISHED,
    /** The same run is current already; nothing was touched. */
    ALREADY_PUBLISHED
  }

  static Publication of(Outcome outcome, Version version) {
    return new Publication(outcome, version, version.receipt());
  }
}
