package pingyi.engine.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;
import pingyi.engine.spark.SparkEngineFactory;
import pingyi.warehouse.read.DamagedVersionException;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.sample.ParquetSample;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.version.LedgerEntry;
import pingyi.warehouse.version.Mirror;
import pingyi.warehouse.version.Proofs;
import pingyi.warehouse.version.Store;
import pingyi.warehouse.version.Verification;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;
import pingyi.warehouse.version.WarehouseBusyException;
import pingyi.warehouse.version.Withdrawal;

/** A whole warehouse in a Hadoop file system: published, read, withdrawn, checked. */
class HadoopWarehouseTest {
  private static final String FIRST = "aaaaaaaaaaaa";
  private static final String SECOND = "bbbbbbbbbbbb";

  @TempDir Path folder;
  private Path there;
  private Path cache;
  private Warehouse warehouse;
  private final TableSet tables =
      new TableSet().put(Organization.class, SampleRows.of(Organization.class, 4));

  @BeforeEach
  void open() throws IOException {
    there = folder.resolve("hadoop/warehouse");
    cache = folder.resolve("cache");
    warehouse = Warehouse.in(store(), SampleWarehouse.CLOCK, notice -> {});
  }

  @Test
  void shouldPublishWhatSparkWritesAndReadItElsewhere() throws IOException {
    Version version;
    try (Engine engine =
        new SparkEngineFactory()
            .open(new EngineFactory.Settings(folder.resolve("scratch"), Optional.empty(), 2))) {
      engine.load(Organization.class, tables.read(Organization.class));
      version =
          warehouse
              .publish(
                  SampleWarehouse.request(FIRST, tables),
                  data -> engine.write(Organization.class, data))
              .version();
    }

    assertThat(there.resolve("ledger/0000000001.json")).exists();
    assertThat(there.resolve("runs/" + FIRST + "/SHA256SUMS")).exists();
    assertThat(there.resolve("staging")).isEmptyDirectory();
    cache = folder.resolve("another-machine");
    Path copy = Mirror.of(store());
    Version read = Warehouse.at(copy, SampleWarehouse.CLOCK).current().orElseThrow();
    assertThat(read.entry()).isEqualTo(version.entry());
    try (VersionReader reader = VersionReader.open(read)) {
      assertThat(reader.read(Organization.class)).isEqualTo(tables.read(Organization.class));
    }
  }

  @Test
  void shouldWithdrawRestoreAndPurge() throws IOException {
    publish(FIRST);
    publish(SECOND);
    warehouse.withdraw(new Withdrawal(LedgerEntry.Kind.RETRACT, SECOND, "wrong", ""));
    assertThat(warehouse.current().orElseThrow().runId()).isEqualTo(FIRST);
    warehouse.withdraw(new Withdrawal(LedgerEntry.Kind.REPUBLISH, SECOND, "right", ""));
    assertThat(warehouse.current().orElseThrow().runId()).isEqualTo(SECOND);
    Mirror.of(store());

    warehouse.withdraw(new Withdrawal(LedgerEntry.Kind.PURGE, FIRST, "wrong", ""));

    assertThat(Files.list(there.resolve("runs/" + FIRST)).toList())
        .containsExactly(there.resolve("runs/" + FIRST + "/SHA256SUMS"));
    assertThat(faults(Mirror.of(store()))).isEmpty();
    assertThat(cache.resolve("runs/" + FIRST + "/run.json")).doesNotExist();
  }

  @Test
  void shouldBringAnewWhatWasAlteredHereAndRefuseWhatWasAlteredThere() throws IOException {
    Version version = publish(FIRST);
    Path copied = version.folder().resolve("run.json");
    Files.writeString(copied, "{}");
    VersionReader.open(warehouse.fetched(version)).close();
    assertThat(copied).hasSameTextualContentAs(there.resolve("runs/" + FIRST + "/run.json"));

    Path list = there.resolve("runs/" + FIRST + "/SHA256SUMS");
    Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(list, Files.readString(list).replace('0', '1'));

    assertThatThrownBy(() -> VersionReader.open(warehouse.fetched(version)))
        .isInstanceOf(DamagedVersionException.class);
    assertThat(faults(Mirror.of(store()))).contains("HASHES_ALTERED");
  }

  @Test
  void shouldClearWhatAPublisherLeftThatWasCutOff() throws IOException {
    publish(FIRST);
    Files.createDirectories(there.resolve("staging/cccccccccccc-1/data"));
    Files.createDirectories(there.resolve("runs/dddddddddddd"));

    publish(SECOND);

    assertThat(there.resolve("runs/dddddddddddd")).doesNotExist();
    assertThat(there.resolve("staging")).isEmptyDirectory();
    assertThat(faults(Mirror.of(store()))).isEmpty();
  }

  @Test
  void shouldTakeOverALockOnlyAfterItWasNotRenewed() throws IOException {
    publish(FIRST);
    Path lock = Files.writeString(there.resolve("lock"), "pid 7 since yesterday\nx\n");
    assertThatThrownBy(() -> publish(SECOND))
        .isInstanceOf(WarehouseBusyException.class)
        .hasMessageContaining("pid 7 since yesterday");

    Files.setLastModifiedTime(
        lock, FileTime.from(Instant.now().minus(HadoopLock.STALE).minusSeconds(60)));
    publish(SECOND);

    assertThat(warehouse.current().orElseThrow().runId()).isEqualTo(SECOND);
    assertThat(lock).doesNotExist();
  }

  @Test
  void shouldNotCommitAfterAnotherPublisherTookTheLock() throws IOException {
    publish(FIRST);

    assertThatThrownBy(
            () ->
                warehouse.publish(
                    SampleWarehouse.request(SECOND, tables),
                    data -> {
                      ParquetSample.write(tables, data);
                      Files.writeString(there.resolve("lock"), "another\n");
                    }))
        .isInstanceOf(WarehouseBusyException.class)
        .hasMessageContaining("taken over");
    assertThat(warehouse.history()).hasSize(1);
  }

  private Version publish(String runId) {
    return warehouse
        .publish(SampleWarehouse.request(runId, tables), data -> ParquetSample.write(tables, data))
        .version();
  }

  private Store store() throws IOException {
    return HadoopStoreFactory.open(there.toUri(), cache, NameNodeLikeFileSystem.settings());
  }

  private static List<String> faults(Path copy) {
    return Verification.of(copy, new Proofs(List.of(), List.of()), Verification.Depth.HASHES)
        .faults()
        .stream()
        .map(fault -> fault.kind().name())
        .toList();
  }
}
