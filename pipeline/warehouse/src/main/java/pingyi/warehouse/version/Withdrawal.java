package pingyi.warehouse.version;

/**
 * An entry that withdraws a run, or brings one back.
 *
 * @param kind RETRACT, PURGE or REPUBLISH
 * @param runId the run
 * @param reason why, in the operator's words; never empty
 * @param operator who says so; empty when nobody says
 */
public record Withdrawal(LedgerEntry.Kind kind, String runId, String reason, String operator) {
  /** Refuses a withdrawal without a reason: the ledger keeps it for those who ask years later. */
  public Withdrawal {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A withdrawal needs a reason");
    }
    if (kind == LedgerEntry.Kind.PUBLISH) {
      throw new IllegalArgumentException("A withdrawal does not publish a new run");
    }
  }
}
