package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import pingyi.warehouse.read.RunFiles;
import pingyi.warehouse.read.StorageException;

/** A warehouse on a local disk: what is current, what was published when, and how to publish. */
public final class Warehouse {
  private final Layout layout;
  private final Ledger ledger;
  private final Clock clock;
  private final Consumer<String> notices;

  private Warehouse(Layout layout, Clock clock, Consumer<String> notices) {
    this.layout = layout;
    this.ledger = new Ledger(layout);
    this.clock = clock;
    this.notices = notices;
  }

  /** The warehouse in a folder; it need not exist before the first publishing. */
  public static Warehouse at(Path root, Clock clock) {
    return at(root, clock, notice -> {});
  }

  /**
   * The warehouse in a folder.
   *
   * @param notices is told of everything that recovery removes, in words for the log
   */
  public static Warehouse at(Path root, Clock clock, Consumer<String> notices) {
    return new Warehouse(new Layout(root.toAbsolutePath().normalize()), clock, notices);
  }

  /**
   * The newest version that was not withdrawn.
   *
   * @throws BrokenLedgerException if the ledger was altered
   */
  public Optional<Version> current() {
    return ledger().current();
  }

  /**
   * All entries, oldest first.
   *
   * @throws BrokenLedgerException if the ledger was altered
   */
  public List<Version> history() {
    return ledger().entries();
  }

  /**
   * All that happened.
   *
   * @throws BrokenLedgerException if the ledger was altered
   */
  public LedgerHistory ledger() {
    try {
      return new LedgerHistory(ledger.history());
    } catch (IOException e) {
      throw new StorageException("Cannot read the warehouse %s: %s".formatted(layout.root(), e), e);
    }
  }

  /**
   * Publishes a run: all of it or nothing. Nothing is written when the same run is current already;
   * a run that was current earlier becomes current again without being written anew.
   *
   * @throws WarehouseBusyException if another publisher is at work
   * @throws BrokenLedgerException if the ledger was altered
   * @throws RefusedPublicationException if the rows do not balance or the stage is not what was
   *     announced
   * @throws StorageException if the disk refuses
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public Publication publish(PublishRequest request, StageWriter writer) {
    RowTotals rows = request.facts().rows();
    if (!rows.balanced()) {
      throw new RefusedPublicationException(
          "Run %s is not published: rows were lost or counted twice (%s). This is a fault of the program; please report it."
              .formatted(request.runId(), rows));
    }
    try {
      layout.open();
      try (WarehouseLock lock = WarehouseLock.take(layout.lock(), clock.instant())) {
        CrashPoint.LOCKED.reached();
        return publishLocked(request, writer);
      }
    } catch (IOException e) {
      throw Disk.explain(layout.root(), e);
    }
  }

  private Publication publishLocked(PublishRequest request, StageWriter writer) throws IOException {
    layout.begin();
    LedgerHistory history = recovered();
    demandStanding(history, request.runId());
    Optional<Version> current = history.current();
    if (current.filter(version -> version.runId().equals(request.runId())).isPresent()) {
      return Publication.of(Publication.Outcome.ALREADY_PUBLISHED, current.get());
    }
    Optional<Version> head = history.head();
    Optional<Version> earlier = history.publication(request.runId());
    LedgerEntry entry =
        earlier.isPresent()
            ? republished(request, earlier.get(), head)
            : published(request, written(request, writer), head);
    Version version = ledger.append(entry);
    hint(version);
    CrashPoint.FINISHED.reached();
    return Publication.of(Publication.Outcome.PUBLISHED, version);
  }

  private LedgerHistory recovered() throws IOException {
    LedgerHistory history = new LedgerHistory(ledger.history());
    new Recovery(layout, notices).run(history.entries());
    CrashPoint.RECOVERED.reached();
    return history;
  }

  // What was withdrawn does not come back by an accidental second run of the same inputs.
  private static void demandStanding(LedgerHistory history, String runId) {
    history
        .withdrawal(runId)
        .ifPresent(
            withdrawal -> {
              throw WithdrawnRunException.of(withdrawal);
            });
  }

  /**
   * Refuses a run that was withdrawn, before it is computed in vain.
   *
   * @throws WithdrawnRunException saying when and why it was
   */
  public void demandStanding(String runId) {
    demandStanding(ledger(), runId);
  }

  /**
   * Withdraws a run or brings one back: an entry with its reason. A purged run also loses its
   * files, after the entry stands.
   *
   * @throws WarehouseBusyException if a publisher is at work
   * @throws RefusedPublicationException if there is nothing to withdraw or to bring back
   * @throws WithdrawnRunException if the run was purged
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public Version withdraw(Withdrawal withdrawal) {
    try (WarehouseLock lock = WarehouseLock.take(layout.lock(), clock.instant())) {
      LedgerHistory history = recovered();
      Version run = new WithdrawalCheck(history).run(withdrawal);
      if (withdrawal.kind().publishes()) {
        RunFiles.open(run).verifyAll();
      }
      LedgerEntry entry =
          published(
              new PublishRequest(
                  run.runId(),
                  run.entry().facts(),
                  Map.of(),
                  withdrawal.reason(),
                  withdrawal.operator().isEmpty() ? null : withdrawal.operator()),
              new Stage.Finished(run.manifestSha256(), run.entry().tables()),
              history.head());
      Version version = ledger.append(entry.about(withdrawal.kind(), run.entry().facts()));
      hint(version);
      if (withdrawal.kind() == LedgerEntry.Kind.PURGE) {
        Purge.finish(run.folder());
      }
      return version;
    } catch (IOException e) {
      throw Disk.explain(layout.root(), e);
    }
  }

  // The entry is the commit: a hint that cannot be written does not undo it.
  private void hint(Version version) {
    try {
      layout.replace(layout.current(), version.sequence() + " " + version.runId() + "\n");
    } catch (IOException e) {
      notices.accept(
          "Published, but %s could not be brought up to date: %s".formatted(layout.current(), e));
    }
  }

  private Stage.Finished written(PublishRequest request, StageWriter writer) throws IOException {
    Stage stage = Stage.open(layout, request);
    try {
      return stage.finish(writer);
    } finally {
      stage.discard();
    }
  }

  private LedgerEntry published(
      PublishRequest request, Stage.Finished run, Optional<Version> head) {
    Instant now = now();
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
        request.operator());
  }

  // The facts are those of the run as it stands, not of the request: nothing was written anew.
  private LedgerEntry republished(PublishRequest request, Version earlier, Optional<Version> head) {
    RunFiles.open(earlier).verifyAll();
    LedgerEntry run = earlier.entry();
    LedgerEntry entry =
        published(request, new Stage.Finished(run.manifestSha256(), run.tables()), head);
    return entry.about(LedgerEntry.Kind.REPUBLISH, run.facts());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
