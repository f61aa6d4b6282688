package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.sample.SampleWarehouse;

/**
 * Publishers that are killed at any moment: what was acknowledged stays, and what was not is there
 * whole or not at all. A hundred take two minutes: {@code mvn -pl pipeline/warehouse test
 * -Dtest=RandomKillsTest -Dpingyi.trials=100}.
 */
class RandomKillsTest {
  private static final int TRIALS = Integer.getInteger("pingyi.trials", 6);
  private static final long SEED = 20_261_121;

  @TempDir Path folder;

  @Test
  void shouldStandWholeAfterEveryKill() throws Exception {
    Path root = Files.createDirectory(folder.resolve("warehouse"));
    SampleWarehouse.publish(root, "000000000000", PublisherProcess.tables(2));
    long whole = duration(root);
    Random random = new Random(SEED);
    List<String> acknowledged = new ArrayList<>(List.of("000000000000", "ffffffffffff"));
    List<Receipt> receipts = new ArrayList<>();
    int killed = 0;
    for (int trial = 1; trial <= TRIALS; trial++) {
      String run = "%012x".formatted(trial);
      Process publisher = PublisherProcess.start(root, run, 2 + trial % 5);
      // Most of a publisher's time is its start; the second half is where it writes.
      long moment = (long) (whole * (0.4 + 0.7 * random.nextDouble()));
      if (publisher.waitFor(moment, TimeUnit.MILLISECONDS)) {
        assertThat(publisher.exitValue()).isZero();
        acknowledged.add(run);
      } else {
        publisher.destroyForcibly().waitFor();
        killed++;
      }
      Verification.Report report =
          Verification.of(root, new Proofs(receipts, List.of()), Verification.Depth.HASHES);
      assertThat(report.faults()).as("after trial %d", trial).isEmpty();
      assertThat(report.versions().stream().map(Version::runId).toList()).containsAll(acknowledged);
      report.versions().forEach(version -> receipts.add(version.receipt()));
    }
    SampleWarehouse.publish(root, "eeeeeeeeeeee", PublisherProcess.tables(3));
    Verification.Report report =
        Verification.of(root, new Proofs(receipts, List.of()), Verification.Depth.PAGES);
    assertThat(report.faults()).isEmpty();
    assertThat(report.notes()).isEmpty();
    System.out.printf(
        "%d publishers, %d killed, %d versions stand, none damaged%n",
        TRIALS, killed, report.versions().size());
  }

  private static long duration(Path root) throws Exception {
    long begin = System.nanoTime();
    assertThat(PublisherProcess.start(root, "ffffffffffff", 3).waitFor()).isZero();
    return (System.nanoTime() - begin) / 1_000_000;
  }
}
