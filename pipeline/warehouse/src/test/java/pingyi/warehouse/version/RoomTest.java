package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.StorageException;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.ParquetSample;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;

class RoomTest {
  private static final long BLOCK = 4096;

  @TempDir Path root;

  @Test
  void shouldRefuseBeforeAnythingIsWrittenAndSayWhatIsNeeded() {
    TableSet tables = SampleRows.everyTable(10);
    Warehouse warehouse =
        Warehouse.in(new Holding(new LocalStore(root), 100_000), SampleWarehouse.CLOCK, n -> {});

    assertThatThrownBy(
            () ->
                warehouse.publish(
                    SampleWarehouse.request("aaaaaaaaaaaa", tables),
                    data -> {
                      throw new AssertionError("must not write");
                    }))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("Too little room in " + root)
        .hasMessageMatching(".* up to \\d\\.\\d MB and there are 0\\.1 MB\\..*")
        .hasMessageContaining("free some space");
    assertThat(root.resolve("staging")).isEmptyDirectory();
  }

  @Test
  void shouldNeedAtLeastWhatTablesTakeAndNotManyTimesMore() throws IOException {
    for (int rows : List.of(0, 10, 100)) {
      TableSet tables = SampleRows.everyTable(rows);
      Path place = root.resolve("rows-" + rows);
      Version version = SampleWarehouse.publish(place, "aaaaaaaaaaaa", tables).version();

      long taken = bytes(version.folder());
      long needed = Room.needed(ParquetSample.rows(tables));

      System.out.printf("%d rows a table: %d bytes, bound %d%n", rows, taken, needed);
      assertThat(needed).isBetween(taken, 8 * taken);
    }
  }

  /** As disks count: whole blocks. */
  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(file -> (file.toFile().length() + BLOCK - 1) / BLOCK * BLOCK)
          .sum();
    }
  }

  private static final class Holding extends ForwardingStore {
    private final long free;

    Holding(Store store, long free) {
      super(store);
      this.free = free;
    }

    @Override
    void before(String name) {}

    @Override
    void after(String name) {}

    @Override
    public OptionalLong free() {
      return OptionalLong.of(free);
    }
  }
}
