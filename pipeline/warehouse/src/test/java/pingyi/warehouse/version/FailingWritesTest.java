package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pingyi.warehouse.read.StorageException;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.ParquetSample;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.recognised.Organization;

/**
 * A publishing whose n-th write fails, for every n: readers see the old or the new version whole,
 * what was acknowledged stands, and the next publisher goes on by itself.
 */
class FailingWritesTest {
  private static final String OLD = "aaaaaaaaaaaa";
  private static final String NEW = "bbbbbbbbbbbb";
  private static final String NEXT = "cccccccccccc";

  @TempDir Path folder;

  private final TableSet tables =
      new TableSet()
          .put(Organization.class, SampleRows.of(Organization.class, 3))
          .put(BranchYearScore.class, SampleRows.of(BranchYearScore.class, 7));

  /** When the disk says that it is full. */
  enum Moment {
    /** Before anything of the write is there. */
    BEFORE,
    /** When all of it is there, as where only the confirmation is lost. */
    AFTER
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void shouldStandWholeWhicheverWriteFails(Moment moment) {
    List<String> failed = new ArrayList<>();
    boolean published = false;
    for (int n = 1; !published; n++) {
      Path root = folder.resolve(moment + "-" + n);
      SampleWarehouse.publish(root, OLD, tables);
      FullAtWrite store = new FullAtWrite(new LocalStore(root), n, moment);

      boolean acknowledged = publish(Warehouse.in(store, SampleWarehouse.CLOCK, notice -> {}));

      published = !store.failed();
      failed.add(store.failedAt);
      assertWhole(root, acknowledged, "write %d, %s %s".formatted(n, moment, store.failedAt));
    }
    // The hint is the only write that may fail after the commit without ending the publishing.
    assertThat(failed)
        .contains("lock", "runs/" + NEW, "ledger/0000000002.json", "current")
        .anyMatch(name -> name.startsWith("staging/" + NEW));
    System.out.printf("%s: %d writes, each failed once%n", moment, failed.size() - 1);
  }

  @Test
  void shouldStandWholeWhicheverTableCannotBeWritten() {
    for (int n = 0; n < 2; n++) {
      Path root = folder.resolve("table-" + n);
      SampleWarehouse.publish(root, OLD, tables);
      int complete = n;
      TableSet part = new TableSet();
      if (complete > 0) {
        part.put(Organization.class, tables.read(Organization.class));
      }

      boolean acknowledged =
          published(
              () ->
                  Warehouse.at(root, SampleWarehouse.CLOCK)
                      .publish(
                          SampleWarehouse.request(NEW, tables),
                          data -> {
                            ParquetSample.write(part, data);
                            throw new IOException("No space left on device");
                          }));

      assertThat(acknowledged).isFalse();
      assertWhole(root, false, "table " + complete);
    }
  }

  private boolean publish(Warehouse warehouse) {
    return published(
        () ->
            warehouse.publish(
                SampleWarehouse.request(NEW, tables), data -> ParquetSample.write(tables, data)));
  }

  private static boolean published(Runnable publishing) {
    try {
      publishing.run();
      return true;
    } catch (StorageException e) {
      assertThat(e)
          .hasRootCauseMessage("No space left on device")
          .message()
          .containsPattern("The disk is full at |the disk did not confirm it");
      return false;
    } catch (WarehouseBusyException e) {
      return false;
    }
  }

  private void assertWhole(Path root, boolean acknowledged, String where) {
    Warehouse warehouse = Warehouse.at(root, SampleWarehouse.CLOCK);
    String current = warehouse.current().orElseThrow().runId();
    assertThat(current).as(where).isIn(OLD, NEW);
    if (acknowledged) {
      assertThat(current).as(where).isEqualTo(NEW);
    }
    assertThat(verified(root).faults()).as(where).isEmpty();

    SampleWarehouse.publish(root, NEXT, tables);

    assertThat(warehouse.current().orElseThrow().runId()).isEqualTo(NEXT);
    Verification.Report after = verified(root);
    assertThat(after.faults()).as(where).isEmpty();
    assertThat(after.notes()).as(where).isEmpty();
  }

  private static Verification.Report verified(Path root) {
    return Verification.of(root, new Proofs(List.of(), List.of()), Verification.Depth.HASHES);
  }

  private static final class FullAtWrite extends ForwardingStore {
    private final int n;
    private final Moment moment;
    private int writes;
    private String failedAt = "(none)";

    FullAtWrite(Store store, int n, Moment moment) {
      super(store);
      this.n = n;
      this.moment = moment;
    }

    boolean failed() {
      return writes >= n;
    }

    @Override
    void before(String name) throws IOException {
      writes++;
      if (writes == n) {
        failedAt = name;
        if (moment == Moment.BEFORE) {
          throw new IOException("No space left on device");
        }
      }
    }

    @Override
    void after(String name) throws IOException {
      if (writes == n && moment == Moment.AFTER) {
        throw new IOException("No space left on device");
      }
    }
  }
}
