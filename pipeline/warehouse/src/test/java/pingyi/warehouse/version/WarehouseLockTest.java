package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.StorageException;
import pingyi.warehouse.sample.SampleWarehouse;

class WarehouseLockTest {
  private static final String HOLDER =
      "pid %d since 2026-03-01T08:00:00Z".formatted(ProcessHandle.current().pid());

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void place() throws IOException {
    root = Files.createDirectory(folder.resolve("warehouse"));
  }

  @Test
  @SuppressWarnings("try")
  void shouldSayWhoHoldsIt() throws IOException {
    try (WarehouseLock lock = WarehouseLock.take(root.resolve("lock"), HOLDER)) {
      assertThatThrownBy(
              () -> SampleWarehouse.publish(root, "aaaaaaaaaaaa", PublisherProcess.tables(1)))
          .isInstanceOf(WarehouseBusyException.class)
          .hasMessageContaining("pid " + ProcessHandle.current().pid())
          .hasMessageContaining("2026-03-01T08:00:00Z");
    }
  }

  @Test
  @SuppressWarnings("try")
  void shouldHoldAgainstAnotherProcessAlsoAfterARefusalInThisOne() throws Exception {
    try (WarehouseLock lock = WarehouseLock.take(root.resolve("lock"), HOLDER)) {
      assertThatThrownBy(() -> WarehouseLock.take(root.resolve("lock"), HOLDER))
          .isInstanceOf(WarehouseBusyException.class);
      assertThat(PublisherProcess.start(root, "aaaaaaaaaaaa", 1).waitFor())
          .isEqualTo(PublisherProcess.BUSY);
    }
    assertThat(PublisherProcess.start(root, "aaaaaaaaaaaa", 1).waitFor()).isZero();
  }

  @Test
  void shouldTakeOverWhatADeadPublisherLeft() throws IOException {
    Files.writeString(root.resolve("lock"), "pid 1 since 2020-01-01T00:00:00Z\n");

    WarehouseLock.take(root.resolve("lock"), HOLDER).close();
  }

  @Test
  void shouldSayWhereItMayNotWrite() throws IOException {
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(root), "the administrator may write everywhere");

    assertThatThrownBy(
            () -> SampleWarehouse.publish(root, "aaaaaaaaaaaa", PublisherProcess.tables(1)))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("Cannot write to")
        .hasMessageContaining("--warehouse");
  }
}
