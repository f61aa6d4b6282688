package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pingyi.warehouse.read.RunFiles;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.recognised.Organization;

/** Whatever ends a publisher, the old or the new version stands whole, and the next one goes on. */
class CrashTest {
  private static final String OLD = "aaaaaaaaaaaa";
  private static final String NEW = "bbbbbbbbbbbb";
  private static final String NEXT = "cccccccccccc";

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void place() throws IOException {
    root = Files.createDirectory(folder.resolve("warehouse"));
  }

  @ParameterizedTest
  @EnumSource(CrashPoint.class)
  void shouldStandWholeAfterBeingKilled(CrashPoint step) throws Exception {
    SampleWarehouse.publish(root, OLD, PublisherProcess.tables(2));

    int exit = kill(NEW, step);

    assertThat(exit).isEqualTo(CrashPoint.EXIT);
    Version current = Warehouse.at(root, SampleWarehouse.CLOCK).current().orElseThrow();
    boolean committed = step.compareTo(CrashPoint.COMMITTED) >= 0;
    assertThat(current.runId()).isEqualTo(committed ? NEW : OLD);
    assertWhole(current, committed ? 3 : 2);

    SampleWarehouse.publish(root, NEXT, PublisherProcess.tables(4));

    List<Version> history = Warehouse.at(root, SampleWarehouse.CLOCK).history();
    assertThat(history)
        .extracting(Version::runId)
        .isEqualTo(committed ? List.of(OLD, NEW, NEXT) : List.of(OLD, NEXT));
    assertWhole(history.get(history.size() - 1), 4);
    assertThat(names("runs")).hasSize(history.size());
    assertThat(names("ledger")).hasSize(history.size());
    assertThat(names("staging")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = CrashPoint.class,
      names = {"HINT_WRITTEN", "STAGE_OPENED", "RUN_SEALED", "ENTRY_WRITTEN"})
  void shouldBeginAgainWhenTheFirstPublisherWasKilled(CrashPoint step) throws Exception {
    kill(NEW, step);

    SampleWarehouse.publish(root, NEXT, PublisherProcess.tables(4));

    assertWhole(Warehouse.at(root, SampleWarehouse.CLOCK).current().orElseThrow(), 4);
  }

  @Test
  void shouldLetOnlyOnePublisherWorkAtATime() throws Exception {
    List<Process> publishers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      publishers.add(PublisherProcess.start(root, "00000000000" + i, i + 1));
    }
    List<Integer> exits = new ArrayList<>();
    for (Process publisher : publishers) {
      exits.add(publisher.waitFor());
    }

    List<Version> history = Warehouse.at(root, SampleWarehouse.CLOCK).history();
    assertThat(exits).containsOnly(0, PublisherProcess.BUSY);
    assertThat(history).hasSize(Collections.frequency(exits, 0)).isNotEmpty();
    for (Version version : history) {
      RunFiles.open(version).verifyAll();
    }
  }

  private int kill(String runId, CrashPoint step) throws Exception {
    String setting = "-D" + CrashPoint.PROPERTY + "=" + step.name();
    return PublisherProcess.start(root, runId, 3, setting).waitFor();
  }

  private static void assertWhole(Version version, int rows) {
    RunFiles.open(version).verifyAll();
    try (VersionReader reader = VersionReader.open(version)) {
      assertThat(reader.read(Organization.class)).hasSize(rows);
    }
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> content = Files.list(root.resolve(folder))) {
      return content.map(path -> path.getFileName().toString()).toList();
    }
  }
}
