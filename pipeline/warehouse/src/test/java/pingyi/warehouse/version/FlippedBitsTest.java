package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.recognised.Organization;

/**
 * Flipped bits and cuts anywhere in a warehouse, and none that is not found. Five hundred take half
 * a minute: {@code mvn -pl pipeline/warehouse test -Dtest=FlippedBitsTest -Dpingyi.trials=500}.
 */
class FlippedBitsTest {
  private static final int TRIALS = Integer.getInteger("pingyi.trials", 100);
  private static final long SEED = 20_261_121;

  @TempDir Path folder;

  @Test
  void shouldFindEveryFlippedBitAndEveryCut() throws IOException {
    Path root = folder.resolve("warehouse");
    TableSet first = new TableSet().put(Organization.class, SampleRows.of(Organization.class, 3));
    TableSet second = new TableSet().put(Organization.class, SampleRows.of(Organization.class, 5));
    List<Receipt> receipts =
        List.of(
            SampleWarehouse.publish(root, "aaaaaaaaaaaa", first).receipt(),
            SampleWarehouse.publish(root, "bbbbbbbbbbbb", second).receipt());
    List<Path> files = files(root);
    Random random = new Random(SEED);
    for (int trial = 0; trial < TRIALS; trial++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] sound = Files.readAllBytes(file);
      Tampering.unseal(file);
      Files.write(file, random.nextInt(5) == 0 ? cut(sound, random) : flip(sound, random));
      Verification.Report report =
          Verification.of(root, new Proofs(receipts, List.of()), Verification.Depth.HASHES);
      assertThat(report.sound()).as("trial %d, %s", trial, file).isFalse();
      Files.write(file, sound);
    }
    assertThat(
            Verification.of(root, new Proofs(receipts, List.of()), Verification.Depth.HASHES)
                .faults())
        .isEmpty();
  }

  private static byte[] flip(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    int bit = random.nextInt(bytes.length * 8);
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  private static byte[] cut(byte[] bytes, Random random) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  // The lock says who holds it; nothing rests on it.
  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("lock"))
          .sorted()
          .toList();
    }
  }
}
