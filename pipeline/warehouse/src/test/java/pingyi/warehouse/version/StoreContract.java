package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.Digests;

/** What every store keeps, wherever the warehouse lies. */
public abstract class StoreContract {
  private static final int AT_ONCE = 6;

  @TempDir protected Path folder;
  private Store store;

  /**
   * An empty store in a folder that is not there yet; asked again, another over the same folder.
   */
  protected abstract Store open(Path place) throws IOException;

  @BeforeEach
  void begin() throws IOException {
    store = open(folder.resolve("warehouse"));
    store.makeFolder("");
    store.makeFolder("ledger");
    store.makeFolder("runs");
  }

  @Test
  void shouldReadWhatWasPut() throws IOException {
    store.put("ledger/1.json", bytes("one"));

    assertThat(text(open(folder.resolve("warehouse")).read("ledger/1.json"))).isEqualTo("one");
    assertThat(store.list("ledger")).as("no draft is left").containsExactly("1.json");
  }

  @Test
  void shouldPutNothingOverWhatIsThere() throws IOException {
    store.put("ledger/1.json", bytes("one"));

    assertThatThrownBy(() -> store.put("ledger/1.json", bytes("another")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(text(store.read("ledger/1.json"))).isEqualTo("one");
    assertThat(store.list("ledger")).containsExactly("1.json");
  }

  @Test
  void shouldLetOneOfManyPut() throws Exception {
    for (int round = 0; round < 10; round++) {
      String name = "ledger/" + round + ".json";
      List<String> winners = putAtOnce(name);

      assertThat(winners).hasSize(1);
      assertThat(text(store.read(name))).isEqualTo(winners.get(0));
    }
    assertThat(store.list("ledger")).hasSize(10);
  }

  private List<String> putAtOnce(String name) throws Exception {
    List<Callable<String>> attempts = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String text = "publisher " + i;
      Store own = open(folder.resolve("warehouse"));
      attempts.add(
          () -> {
            try {
              own.put(name, bytes(text));
              return text;
            } catch (FileAlreadyExistsException e) {
              return "";
            }
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<String> winners = new ArrayList<>();
      for (Future<String> each : threads.invokeAll(attempts)) {
        winners.add(each.get());
      }
      winners.removeIf(String::isEmpty);
      return winners;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void shouldReplaceAsAWhole() throws IOException {
    store.replace("current", bytes("1 a"));
    store.replace("current", bytes("2 b"));

    assertThat(text(store.read("current"))).isEqualTo("2 b");
    assertThat(store.list("")).containsExactly("current", "ledger", "runs");
  }

  @Test
  void shouldSayThatNothingIsThere() throws IOException {
    assertThatThrownBy(() -> store.read("ledger/9.json")).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> store.list("nowhere")).isInstanceOf(NoSuchFileException.class);
    assertThat(store.exists("ledger/9.json")).isFalse();
    assertThat(store.exists("ledger")).isTrue();
    store.delete("nowhere");
  }

  @Test
  void shouldBringADraftToItsPlaceByOneMove() throws IOException {
    stage("staging/a", "part");

    store.move("staging/a", "runs/a");

    assertThat(store.exists("staging/a")).isFalse();
    assertThat(store.hashes("runs/a").hashes())
        .containsOnlyKeys("data/t/part-0.parquet", "run.json")
        .containsEntry("run.json", Digests.sha256(bytes("part")));
  }

  @Test
  void shouldMoveNothingOverOrIntoWhatIsThere() throws IOException {
    stage("staging/a", "old");
    store.move("staging/a", "runs/a");
    stage("staging/b", "new");

    assertThatThrownBy(() -> store.move("staging/b", "runs/a"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(text(store.read("runs/a/run.json"))).isEqualTo("old");
    assertThat(store.list("runs/a")).containsExactly("data", "run.json");
    assertThat(store.exists("staging/b/run.json")).isTrue();
  }

  @Test
  void shouldDeleteAndEmptyWhatIsSealed() throws IOException {
    for (String run : List.of("a", "b")) {
      stage("staging/" + run, "x");
      store.move("staging/" + run, "runs/" + run);
      store.seal("runs/" + run);
    }

    store.empty("runs/a", Set.of("run.json"));
    store.delete("runs/b");

    assertThat(store.list("runs/a")).containsExactly("run.json");
    assertThat(store.list("runs")).containsExactly("a");
  }

  @Test
  void shouldBringAFolderToThisMachine() throws IOException {
    stage("staging/a", "x");
    store.move("staging/a", "runs/a");

    store.fetch("runs/a");
    store.fetch("runs/a");

    assertThat(store.local("runs/a").resolve("data/t/part-0.parquet")).hasContent("rows");
  }

  @Test
  void shouldLetOnePublisherWork() throws IOException {
    Store other = open(folder.resolve("warehouse"));
    try (Store.Lock lock = store.lock("pid 1 since noon")) {
      lock.demandHeld();
      assertThatThrownBy(() -> other.lock("pid 2"))
          .isInstanceOf(WarehouseBusyException.class)
          .hasMessageContaining("pid 1 since noon");
      lock.demandHeld();
    }
    other.lock("pid 2").close();
  }

  @Test
  void shouldSayHowMuchRoomThereIs() throws IOException {
    assertThat(store.free().orElseThrow()).isPositive();
  }

  private void stage(String name, String description) throws IOException {
    Path draft = store.draft(name);
    Path table = Files.createDirectories(draft.resolve("data/t"));
    Files.writeString(table.resolve("part-0.parquet"), "rows");
    Files.writeString(draft.resolve("run.json"), description);
    store.sync(name);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
