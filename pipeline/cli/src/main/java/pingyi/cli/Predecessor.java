package pingyi.cli;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.audit.protect.ProtectedReader;
import pingyi.audit.protect.Role;
import pingyi.warehouse.read.Earlier;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.read.WarehouseException;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** The version that stood before a run, for the record of what the run changed. */
final class Predecessor {
  private Predecessor() {}

  /**
   * The newest publication that stood before those of the run, so that a run that is printed again
   * is compared with the same version as at first; null for a first version.
   *
   * @param tables the tables of the run
   */
  static @Nullable Earlier of(Warehouse warehouse, String runId, TableReader tables) {
    List<Version> before =
        warehouse.ledger().standing().stream()
            .takeWhile(version -> !version.runId().equals(runId))
            .toList();
    if (before.isEmpty()) {
      return null;
    }
    Version version = before.get(before.size() - 1);
    String day = version.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
    return new Earlier(
        version.runId(), version.sequence(), day, read(warehouse.fetched(version), tables));
  }

  /**
   * A version that was damaged, or whose tables had other columns, must not keep a new one from
   * being printed; the record of changes says that it was not compared. Its tables are seen as
   * analysts may see them.
   */
  private static @Nullable TableReader read(Version version, TableReader now) {
    try (VersionReader reader = VersionReader.open(version)) {
      TableReader seen = ProtectedReader.of(reader, Role.ANALYST);
      TableSet tables = new TableSet();
      List<SourceFile> files = seen.read(SourceFile.class);
      tables.put(SourceFile.class, files);
      tables.put(BranchYearScore.class, seen.read(BranchYearScore.class));
      boolean sameFiles = new HashSet<>(files).equals(new HashSet<>(now.read(SourceFile.class)));
      // Which cells stood behind a score is asked only where files changed.
      tables.put(Lineage.class, sameFiles ? List.of() : seen.read(Lineage.class));
      return tables;
    } catch (WarehouseException | IllegalStateException unreadable) {
      return null;
    }
  }
}
