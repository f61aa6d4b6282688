package pingyi.warehouse.version;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import pingyi.warehouse.read.StorageException;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.ParquetSample;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.recognised.Organization;

/**
 * Publishes on a disk that has one page of room more each time, until there is enough; so each
 * write meets the full disk once. It is run on a tmpfs of its own; see {@link FullDiskTest}.
 */
final class FullDisk {
  private static final long PAGE = 4096;
  private static final String OLD = "aaaaaaaaaaaa";

  private final Path root;
  private final Path ballast;
  private final TableSet tables =
      new TableSet()
          .put(Organization.class, SampleRows.of(Organization.class, 40))
          .put(BranchYearScore.class, SampleRows.of(BranchYearScore.class, 40));
  private final TreeSet<String> places = new TreeSet<>();

  private FullDisk(Path disk) {
    this.root = disk.resolve("warehouse");
    this.ballast = disk.resolve("ballast");
  }

  /** The argument is the folder where the small disk is mounted. */
  public static void main(String[] arguments) throws IOException {
    new FullDisk(Path.of(arguments[0])).run();
  }

  private void run() throws IOException {
    SampleWarehouse.publish(root, OLD, tables);
    int trials = 0;
    boolean published = false;
    for (long room = 0; !published; room += PAGE) {
      trials++;
      leave(room);
      published = publish("b%011x".formatted(trials));
      Files.delete(ballast);
      demandSound("with room for " + room, published);
    }
    System.out.printf("%d sizes of disk, full at %d places: %s%n", trials, places.size(), places);
  }

  private boolean publish(String runId) {
    Warehouse warehouse =
        Warehouse.in(new Unmeasured(new LocalStore(root)), SampleWarehouse.CLOCK, notice -> {});
    try {
      warehouse.publish(
          SampleWarehouse.request(runId, tables), data -> ParquetSample.write(tables, data));
      return true;
    } catch (StorageException e) {
      String text = String.valueOf(e.getMessage());
      String place =
          text.replaceFirst(".* at " + root + "/?([^ ]*)\\. .*", "$1")
              .replaceAll("b0[0-9a-f-]+", "RUN")
              .replaceAll("e\\d+-[0-9a-f]+", "e");
      places.add(place);
      if (!text.startsWith("The disk is full at ")) {
        throw new AssertionError("not what it is: " + text, e);
      }
      return false;
    }
  }

  /** Fills the disk but for some bytes. */
  private void leave(long room) throws IOException {
    Files.deleteIfExists(ballast);
    try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
      long free = Files.getFileStore(ballast).getUsableSpace();
      byte[] page = new byte[(int) PAGE];
      for (long left = free; left > room; left -= PAGE) {
        file.write(page);
      }
    }
  }

  private void demandSound(String where, boolean published) {
    Verification.Report report =
        Verification.of(root, new Proofs(List.of(), List.of()), Verification.Depth.HASHES);
    String current = new LedgerHistory(report.versions()).current().orElseThrow().runId();
    if (!report.sound() || !published && !current.equals(OLD)) {
      throw new AssertionError(where + ": " + current + " " + report.faults());
    }
  }

  private static final class Unmeasured extends ForwardingStore {
    Unmeasured(Store store) {
      super(store);
    }

    @Override
    void before(String name) {}

    @Override
    void after(String name) {}
  }
}
