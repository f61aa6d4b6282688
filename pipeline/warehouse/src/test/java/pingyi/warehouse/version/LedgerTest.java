package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.read.StorageException;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.recognised.Organization;

class LedgerTest {
  @TempDir Path root;
  private final TableSet tables =
      new TableSet().put(Organization.class, SampleRows.of(Organization.class, 2));

  @BeforeEach
  void publishThree() {
    for (String runId : new String[] {"aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"}) {
      SampleWarehouse.publish(root, runId, tables);
    }
  }

  @Test
  void shouldFindAnEditedEntry() throws IOException {
    edit(2, "季度发布", "年度发布");

    assertBroken("0000000003.json does not continue the entry before it");
  }

  @Test
  void shouldFindAnEditedNewestEntryByItsRun() throws IOException {
    edit(3, "\"run_id\" : \"cccccccccccc\"", "\"run_id\" : \"aaaaaaaaaaaa\"");

    // The same tables give runs that differ only in run.json, so the list of hashes tells them.
    assertBroken("does not fit");
  }

  @Test
  void shouldFindAMissingEntryInTheMiddle() throws IOException {
    Files.delete(entry(2));

    assertBroken("0000000002.json is missing");
  }

  @Test
  void shouldFindThatTheNewestEntryWasCutOff() throws IOException {
    Files.delete(entry(3));

    assertBroken("its newest entries are gone");
  }

  @Test
  void shouldFindThatEntriesWereExchanged() throws IOException {
    Files.copy(entry(1), entry(2), StandardCopyOption.REPLACE_EXISTING);

    assertBroken(
        "0000000002.json stands in the place of another entry (expected entry 2, found entry 1)");
  }

  @Test
  void shouldFindATornEntry() throws IOException {
    Files.writeString(entry(3), Files.readString(entry(3)).substring(0, 40));

    assertBroken("is no ledger entry");
  }

  @Test
  void shouldFindThatARunIsGone() throws IOException {
    Disk.remove(root.resolve("runs/bbbbbbbbbbbb"));

    assertBroken("bbbbbbbbbbbb/SHA256SUMS is missing");
  }

  @Test
  void shouldFindThatTheWholeLedgerIsGone() throws IOException {
    Disk.remove(root.resolve("ledger"));
    Files.delete(root.resolve("current"));

    assertBroken("ledger is missing");
  }

  @Test
  void shouldNotTakeCutOffRunsForUnfinishedOnes() throws IOException {
    Files.delete(entry(3));
    Files.delete(entry(2));
    Files.delete(root.resolve("current"));

    assertThatThrownBy(() -> SampleWarehouse.publish(root, "dddddddddddd", tables))
        .isInstanceOf(BrokenLedgerException.class)
        .hasMessageContaining("holds 2 runs that no entry");
    assertThat(root.resolve("runs/cccccccccccc")).exists();
  }

  @Test
  void shouldRefuseAnotherFormat() throws IOException {
    Files.writeString(root.resolve("FORMAT"), "pingyi-warehouse 2\n");

    assertThatThrownBy(() -> Warehouse.at(root, SampleWarehouse.CLOCK).history())
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("pingyi-warehouse 2");
  }

  private Path entry(int sequence) {
    return root.resolve("ledger/%010d.json".formatted(sequence));
  }

  private void edit(int sequence, String from, String to) throws IOException {
    String text = Files.readString(entry(sequence));
    assertThat(text).contains(from);
    Files.writeString(entry(sequence), text.replace(from, to));
  }

  private void assertBroken(String what) throws IOException {
    HashList before = HashList.of(root);
    Warehouse warehouse = Warehouse.at(root, SampleWarehouse.CLOCK);
    assertThatThrownBy(warehouse::history)
        .isInstanceOf(BrokenLedgerException.class)
        .hasMessageContaining(what);
    assertThatThrownBy(() -> SampleWarehouse.publish(root, "dddddddddddd", tables))
        .isInstanceOf(BrokenLedgerException.class);
    assertThat(without(HashList.of(root), "lock")).isEqualTo(without(before, "lock"));
  }

  private static String without(HashList hashes, String name) {
    return hashes.text().replaceAll("(?m)^.*  " + name + "\n", "");
  }
}
