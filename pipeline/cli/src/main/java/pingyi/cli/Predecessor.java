package pingyi.cli;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.audit.protect.ProtectedReader;
import pingyi.audit.protect.Role;
import pingyi.warehouse.read.Earlier;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** The version that stood before a run, open while the outputs of the run are printed. */
final class Predecessor implements AutoCloseable {
  private final @Nullable VersionReader reader;
  private final @Nullable Earlier earlier;

  private Predecessor(@Nullable VersionReader reader, @Nullable Earlier earlier) {
    this.reader = reader;
    this.earlier = earlier;
  }

  /**
   * The newest publication that stands before those of the run, so that a run that is printed again
   * is compared with the same version as at first.
   */
  static Predecessor of(Warehouse warehouse, String runId) {
    List<Version> before =
        warehouse.ledger().standing().stream()
            .takeWhile(version -> !version.runId().equals(runId))
            .toList();
    if (before.isEmpty()) {
      return new Predecessor(null, null);
    }
    Version version = before.get(before.size() - 1);
    VersionReader reader = VersionReader.open(warehouse.fetched(version));
    String day = version.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
    return new Predecessor(reader, new Earlier(version.runId(), version.sequence(), day, reader));
  }

  /** That version as an audience may see it; null where there is none. */
  @Nullable Earlier earlier(Role role) {
    return earlier == null
        ? null
        : new Earlier(
            earlier.versionId(),
            earlier.sequence(),
            earlier.publishedOn(),
            ProtectedReader.of(earlier.tables(), role));
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
