package pingyi.warehouse.version;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A warehouse on a local disk: what is current, what was published when, and how to publish. */
public final class Warehouse {
  private final Path root;
  private final Clock clock;
  private final Consumer<String> notices;

  private Warehouse(Path root, Clock clock, Consumer<String> notices) {
    this.root = root;
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
   * @param notices is told of everything that recovery removes
   */
  public static Warehouse at(Path root, Clock clock, Consumer<String> notices) {
    return new Warehouse(root.toAbsolutePath().normalize(), clock, notices);
  }

  /**
   * The newest version.
   *
   * @throws BrokenLedgerException if the ledger was altered
   */
  public Optional<Version> current() {
    List<Version> history = history();
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }

  /**
   * All versions, oldest first.
   *
   * @throws BrokenLedgerException if the ledger was altered
   */
  public List<Version> history() {
    throw new UnsupportedOperationException();
  }

  /**
   * Publishes a run: all of it or nothing.
   *
   * @throws WarehouseBusyException if another publisher is at work
   * @throws BrokenLedgerException if the ledger was altered
   * @throws RefusedPublicationException if the rows do not balance or the stage is not what was
   *     announced
   * @throws pingyi.warehouse.read.StorageException if the disk refuses
   */
  public Publication publish(PublishRequest request, StageWriter writer) {
    throw new UnsupportedOperationException();
  }
}
