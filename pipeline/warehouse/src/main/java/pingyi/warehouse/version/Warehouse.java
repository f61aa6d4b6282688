package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import pingyi.warehouse.read.RunFiles;
import pingyi.warehouse.read.StorageException;

/** A warehouse: what is current, what was published when, and how to publish. */
public final class Warehouse {
  private final Layout layout;
  private final Ledger ledger;
  private final Clock clock;
  private final Consumer<String> notices;

  private Warehouse(Ledger ledger, Clock clock, Consumer<String> notices) {
    this.layout = ledger.layout();
    this.ledger = ledger;
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
    return in(new LocalStore(root), clock, notices);
  }

  /**
   * The warehouse in a store.
   *
   * @param notices is told of everything that recovery removes, in words for the log
   */
  public static Warehouse in(Store store, Clock clock, Consumer<String> notices) {
    return new Warehouse(new Ledger(new Layout(store), null), clock, notices);
  }

  /** The same warehouse, whose next entries are signed. */
  public Warehouse signing(LedgerSigner signer) {
    return new Warehouse(new Ledger(layout, signer), clock, notices);
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
      throw unreadable(e);
    }
  }

  /** A version whose files are on this machine, brought here where the warehouse lies elsewhere. */
  public Version fetched(Version version) {
    try {
      layout.store().fetch(Layout.run(version.runId()));
      return version;
    } catch (IOException e) {
      throw unreadable(e);
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
   * @throws StorageException if the disk refuses, or has too little room to begin
   */
  public Publication publish(PublishRequest request, StageWriter writer) {
    RowTotals rows = request.facts().rows();
    if (!rows.balanced()) {
      throw new RefusedPublicationException(
          "Run %s is not published: rows were lost or counted twice (%s). This is a fault of the program; please report it."
              .formatted(request.runId(), rows));
    }
    try {
      layout.open();
      try (Store.Lock lock = locked()) {
        CrashPoint.LOCKED.reached();
        return publishLocked(request, writer, lock);
      }
    } catch (IOException e) {
      throw Disk.explain(layout.place(), e);
    }
  }

  private Publication publishLocked(PublishRequest request, StageWriter writer, Store.Lock lock)
      throws IOException {
    layout.begin();
    LedgerHistory history = recovered();
    demandStanding(history, request.runId());
    Optional<Version> current = history.current();
    if (current.filter(version -> version.runId().equals(request.runId())).isPresent()) {
      return Publication.of(Publication.Outcome.ALREADY_PUBLISHED, current.get());
    }
    Optional<Version> earlier = history.publication(request.runId());
    NextEntry next = next(history);
    LedgerEntry entry;
    if (earlier.isPresent()) {
      RunFiles.open(fetched(earlier.get())).verifyAll();
      entry = next.republish(request, earlier.get());
    } else {
      Room.demand(layout, request);
      entry = next.publish(request, written(request, writer));
    }
    lock.demandHeld();
    Version version = ledger.append(entry);
    hint(version);
    CrashPoint.FINISHED.reached();
    return Publication.of(Publication.Outcome.PUBLISHED, version);
  }

  private Store.Lock locked() throws IOException {
    Instant since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return layout.store().lock("pid %d since %s".formatted(ProcessHandle.current().pid(), since));
  }

  private NextEntry next(LedgerHistory history) throws IOException {
    return new NextEntry(
        history.head(), clock, layout.accessLogHead().orElse(null), ledger.signerSha256());
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
  public Version withdraw(Withdrawal withdrawal) {
    try (Store.Lock lock = locked()) {
      LedgerHistory history = recovered();
      Version run = new WithdrawalCheck(history).run(withdrawal);
      if (withdrawal.kind().publishes()) {
        RunFiles.open(fetched(run)).verifyAll();
      }
      lock.demandHeld();
      Version version = ledger.append(next(history).withdraw(withdrawal, run));
      hint(version);
      if (withdrawal.kind() == LedgerEntry.Kind.PURGE) {
        new Purge(layout).finish(run.runId());
      }
      return version;
    } catch (IOException e) {
      throw Disk.explain(layout.place(), e);
    }
  }

  // The entry is the commit: a hint that cannot be written does not undo it.
  private void hint(Version version) {
    String text = version.sequence() + " " + version.runId() + "\n";
    try {
      layout.store().replace(Layout.CURRENT, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      notices.accept(
          "Published, but %s could not be brought up to date: %s"
              .formatted(layout.store().told(Layout.CURRENT), e));
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

  private StorageException unreadable(IOException e) {
    return new StorageException("Cannot read the warehouse %s: %s".formatted(layout.place(), e), e);
  }
}
