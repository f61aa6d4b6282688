package pingyi.warehouse.version;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger: the commit of a run, or its withdrawal.
 *
 * @param sequence 1 for the first; order is by this number, never by time
 * @param previous the SHA-256 of the bytes of the entry before; 64 zeros for the first
 * @param kind what the entry does with the run
 * @param runId the run directory it names
 * @param manifestSha256 the SHA-256 of that directory's SHA256SUMS
 * @param publishedAt when, never earlier than the entry before
 * @param clockAnomaly whether the clock had gone back, so that the time is that of the entry before
 * @param facts what made the run
 * @param tables the stored tables by name
 * @param reason why
 * @param operator who
 * @param signer the SHA-256 of the public key that its signature beside it is for; null where it
 *     was not signed
 * @param accessLogHead the number and hash of the newest line of the access log at that time; null
 *     where there was none
 */
public record LedgerEntry(
    long sequence,
    String previous,
    Kind kind,
    String runId,
    String manifestSha256,
    Instant publishedAt,
    boolean clockAnomaly,
    RunFacts facts,
    SortedMap<String, TableFacts> tables,
    String reason,
    @Nullable String operator,
    @Nullable String signer,
    @Nullable String accessLogHead) {
  /** What an entry does. */
  public enum Kind {
    /** Names a new run directory. */
    PUBLISH,
    /** Makes an earlier run current again. */
    REPUBLISH,
    /** Withdraws a run: its files stay, but nobody reads them any more. */
    RETRACT,
    /** Withdraws a run for good: its files are deleted. */
    PURGE;

    /** Whether a run becomes current by it. */
    public boolean publishes() {
      return this == PUBLISH || this == REPUBLISH;
    }

    /** The word in the ledger. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the tables. */
  public LedgerEntry {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /** The same entry of another kind, about a run that was published before. */
  LedgerEntry about(Kind another, RunFacts run) {
    return new LedgerEntry(
        sequence,
        previous,
        another,
        runId,
        manifestSha256,
        publishedAt,
        clockAnomaly,
        run,
        tables,
        reason,
        operator,
        signer,
        accessLogHead);
  }
}
