package pingyi.warehouse.version;

/** Whether a withdrawal has something to withdraw. */
record WithdrawalCheck(LedgerHistory history) {
  /**
   * The publication it is about.
   *
   * @throws RefusedPublicationException if the run was never published, or is as it should become
   * @throws WithdrawnRunException if the run was purged: there is no way back
   */
  Version run(Withdrawal withdrawal) {
    String runId = withdrawal.runId();
    Version run =
        history
            .publication(runId)
            .orElseThrow(() -> refused("Run %s was never published".formatted(runId)));
    if (history.purged(runId)) {
      throw WithdrawnRunException.of(history.withdrawal(runId).orElseThrow());
    }
    boolean withdrawn = history.withdrawal(runId).isPresent();
    if (withdrawn && withdrawal.kind() == LedgerEntry.Kind.RETRACT) {
      throw WithdrawnRunException.of(history.withdrawal(runId).orElseThrow());
    }
    if (!withdrawn && withdrawal.kind() == LedgerEntry.Kind.REPUBLISH) {
      throw refused("Run %s was not withdrawn".formatted(runId));
    }
    return run;
  }

  private static RefusedPublicationException refused(String why) {
    return new RefusedPublicationException(
        why + ". ./pingyi history lists the runs; nothing was changed.");
  }
}
