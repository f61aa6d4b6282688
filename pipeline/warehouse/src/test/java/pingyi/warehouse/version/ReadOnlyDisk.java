package pingyi.warehouse.version;

import java.nio.file.Path;
import java.util.List;
import pingyi.warehouse.read.StorageException;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.recognised.Organization;

/**
 * Publishes into a warehouse on a disk that was mounted read-only, and reads it; see {@link
 * FullDiskTest}.
 */
final class ReadOnlyDisk {
  private ReadOnlyDisk() {}

  /** The argument is the warehouse. */
  public static void main(String[] arguments) {
    Path root = Path.of(arguments[0]);
    try {
      SampleWarehouse.publish(root, "bbbbbbbbbbbb", PublisherProcess.tables(3));
      throw new AssertionError("published on a disk that cannot be written");
    } catch (StorageException e) {
      System.out.println(e.getMessage());
    }
    Version current = Warehouse.at(root, SampleWarehouse.CLOCK).current().orElseThrow();
    try (VersionReader reader = VersionReader.open(current)) {
      System.out.println(reader.read(Organization.class).size() + " rows read");
    }
    Verification.Report report =
        Verification.of(root, new Proofs(List.of(), List.of()), Verification.Depth.PAGES);
    System.out.println(report.faults().size() + " faults");
  }
}
