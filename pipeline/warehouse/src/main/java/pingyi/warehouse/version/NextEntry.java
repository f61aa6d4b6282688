package pingyi.warehouse.version;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entry that follows the last one.
 *
 * @param head the last entry
 * @param clock the time; where it has gone back, that of the last entry counts
 * @param accessLogHead the newest line of the access log; left out where there is none
 * @param signer the SHA-256 of the public key it will be signed for; left out where none is
 */
record NextEntry(
    Optional<Version> head, Clock clock, @Nullable String accessLogHead, @Nullable String signer) {
  /** Names a new run. */
  LedgerEntry publish(PublishRequest request, Stage.Finished run) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant earliest = head.map(Version::publishedAt).orElse(now);
    return new LedgerEntry(
        head.map(Version::sequence).orElse(0L) + 1,
        head.map(Version::entrySha256).orElse(Ledger.NO_ENTRY),
        LedgerEntry.Kind.PUBLISH,
        request.runId(),
        run.manifestSha256(),
        now.isBefore(earliest) ? earliest : now,
        now.isBefore(earliest),
        request.facts(),
        run.tables(),
        request.reason(),
        request.operator(),
        signer,
        accessLogHead);
  }

  /**
   * Makes an earlier run current again. The facts are those of the run as it stands, not of the
   * request: nothing was written anew.
   */
  LedgerEntry republish(PublishRequest request, Version earlier) {
    LedgerEntry run = earlier.entry();
    return publish(request, new Stage.Finished(run.manifestSha256(), run.tables()))
        .about(LedgerEntry.Kind.REPUBLISH, run.facts());
  }

  /** Withdraws a run, or brings one back. */
  LedgerEntry withdraw(Withdrawal withdrawal, Version run) {
    PublishRequest request =
        new PublishRequest(
            run.runId(),
            run.entry().facts(),
            Map.of(),
            withdrawal.reason(),
            withdrawal.operator().isEmpty() ? null : withdrawal.operator());
    return republish(request, run).about(withdrawal.kind(), run.entry().facts());
  }
}
