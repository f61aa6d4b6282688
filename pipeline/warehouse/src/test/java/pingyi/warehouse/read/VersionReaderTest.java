package pingyi.warehouse.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.version.Version;

class VersionReaderTest {
  private static final String FILE = "data/organization/part-00000.parquet";

  @TempDir Path root;
  private Version version;

  @BeforeEach
  void publish() throws IOException {
    TableSet tables =
        new TableSet()
            .put(Organization.class, SampleRows.of(Organization.class, 30))
            .put(BranchYearScore.class, SampleRows.of(BranchYearScore.class, 30));
    version = SampleWarehouse.publish(root, "aaaaaaaaaaaa", tables).version();
    unseal(version.folder());
  }

  @Test
  void shouldFindAFlippedBitBeforeTheFileIsRead() throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 3] ^= 1;
    Files.write(file(), bytes);

    try (VersionReader reader = VersionReader.open(version)) {
      assertThat(reader.read(BranchYearScore.class)).hasSize(30);
      assertThatThrownBy(() -> reader.read(Organization.class))
          .isInstanceOf(DamagedVersionException.class)
          .hasMessageContaining(FILE + " was altered");
    }
    assertThatThrownBy(() -> WarehouseDatabase.load(version))
        .isInstanceOf(DamagedVersionException.class);
  }

  @Test
  void shouldFindAMissingFile() throws IOException {
    Files.delete(file());

    assertDamaged(FILE + " is missing");
  }

  @Test
  void shouldFindAFileTooMany() throws IOException {
    Files.copy(file(), file().resolveSibling("part-00001.parquet"));

    assertDamaged("part-00001.parquet does not belong to the run");
  }

  @Test
  void shouldNotFollowALink() throws IOException {
    Path elsewhere = Files.move(file(), root.resolve("elsewhere.parquet"));
    Files.createSymbolicLink(file(), elsewhere);

    try (VersionReader reader = VersionReader.open(version)) {
      assertThatThrownBy(() -> reader.read(Organization.class))
          .hasMessageContaining("is not a plain file");
    }
  }

  @Test
  void shouldFindAnExchangedHashList() throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 3] ^= 1;
    Files.write(file(), bytes);
    Path list = version.folder().resolve(HashList.FILE);
    unseal(list);
    Files.writeString(list, HashList.of(version.folder()).text());

    assertDamaged("SHA256SUMS was altered");
  }

  @Test
  void shouldReadTheListOfSha256sum() throws IOException {
    List<String> lines = Files.readAllLines(version.folder().resolve(HashList.FILE));

    assertThat(lines).isSortedAccordingTo((a, b) -> a.substring(66).compareTo(b.substring(66)));
    assertThat(lines)
        .allMatch(line -> line.matches("[0-9a-f]{64}  (data/.*\\.parquet|run\\.json)"));
  }

  @Test
  void shouldTakeTheNamesOfFoldersAsTheyAre() {
    Path place = root.resolve("评议 [2025] *.*'s? {a,b} $HOME");
    TableSet tables =
        new TableSet().put(BranchYearScore.class, SampleRows.of(BranchYearScore.class, 9));

    Version there = SampleWarehouse.publish(place, "aaaaaaaaaaaa", tables).version();

    try (VersionReader reader = VersionReader.open(there)) {
      assertThat(reader.read(BranchYearScore.class)).isEqualTo(tables.read(BranchYearScore.class));
    }
  }

  private Path file() {
    return version.folder().resolve(FILE);
  }

  private void assertDamaged(String what) {
    assertThatThrownBy(() -> VersionReader.open(version))
        .isInstanceOf(DamagedVersionException.class)
        .hasMessageContaining(what);
  }

  private static void unseal(Path path) throws IOException {
    try (var walk = Files.walk(path)) {
      for (Path one : walk.toList()) {
        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }
}
