package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.ParquetSample;
import pingyi.warehouse.sample.SampleWarehouse;

/** A run can be taken back, never rewritten: each step is an entry with its reason. */
class WithdrawalTest {
  private static final String FIRST = "aaaaaaaaaaaa";
  private static final String SECOND = "bbbbbbbbbbbb";

  @TempDir Path folder;
  private Path root;
  private Warehouse warehouse;
  private final TableSet tables = PublisherProcess.tables(3);

  @BeforeEach
  void publish() {
    root = folder.resolve("warehouse");
    SampleWarehouse.publish(root, FIRST, tables);
    SampleWarehouse.publish(root, SECOND, tables);
    warehouse = Warehouse.at(root, SampleWarehouse.CLOCK);
  }

  @Test
  void shouldFallBackToTheVersionBeforeARetractedOne() {
    withdraw(LedgerEntry.Kind.RETRACT, SECOND);

    assertThat(warehouse.current()).map(Version::runId).contains(FIRST);
    assertThat(warehouse.history()).hasSize(3);
    assertThat(warehouse.history().get(2).entry().reason()).isEqualTo("写错了");
    assertThat(verify().sound()).as(verify().faults().toString()).isTrue();
  }

  @Test
  void shouldNotBringBackARetractedRunByPublishingItAgain() {
    withdraw(LedgerEntry.Kind.RETRACT, SECOND);

    assertThatThrownBy(() -> SampleWarehouse.publish(root, SECOND, tables))
        .isInstanceOf(WithdrawnRunException.class)
        .hasMessageContaining("写错了");
    SampleWarehouse.publish(root, FIRST, tables);
    assertThat(warehouse.history()).hasSize(3);
  }

  @Test
  void shouldBringARetractedRunBackWhenAPersonSaysSo() {
    withdraw(LedgerEntry.Kind.RETRACT, SECOND);
    withdraw(LedgerEntry.Kind.REPUBLISH, SECOND);

    assertThat(warehouse.current()).map(Version::runId).contains(SECOND);
    assertThat(warehouse.history())
        .extracting(version -> version.entry().kind())
        .containsExactly(
            LedgerEntry.Kind.PUBLISH,
            LedgerEntry.Kind.PUBLISH,
            LedgerEntry.Kind.RETRACT,
            LedgerEntry.Kind.REPUBLISH);
    assertThat(verify().sound()).isTrue();
  }

  @Test
  void shouldDeleteTheFilesOfAPurgedRunAndKeepWhatVouchedForThem() throws IOException {
    withdraw(LedgerEntry.Kind.PURGE, FIRST);

    assertThat(HashList.names(root.resolve("runs/" + FIRST))).isEmpty();
    assertThat(root.resolve("runs/" + FIRST).resolve(HashList.FILE)).isNotEmptyFile();
    assertThat(verify().sound()).as(verify().faults().toString()).isTrue();
    assertThatThrownBy(() -> withdraw(LedgerEntry.Kind.REPUBLISH, FIRST))
        .isInstanceOf(WithdrawnRunException.class);
    assertThatThrownBy(() -> SampleWarehouse.publish(root, FIRST, tables))
        .isInstanceOf(WithdrawnRunException.class);
  }

  @Test
  void shouldFinishAPurgeThatWasCutOff() throws IOException {
    Path run = root.resolve("runs/" + FIRST);
    Path kept = folder.resolve("kept");
    Files.createDirectories(kept);
    ParquetSample.write(tables, kept);
    withdraw(LedgerEntry.Kind.PURGE, FIRST);
    Tampering.unseal(run);
    Files.move(kept, run.resolve("data"));

    assertThat(verify().faults())
        .containsExactly(Fault.of(Fault.Kind.PURGE_UNFINISHED, "runs/" + FIRST + "/data"));
    SampleWarehouse.publish(root, "cccccccccccc", tables);
    assertThat(verify().sound()).isTrue();
  }

  @Test
  void shouldRefuseToWithdrawNothingOrWithoutAReason() {
    assertThatThrownBy(() -> withdraw(LedgerEntry.Kind.RETRACT, "dddddddddddd"))
        .isInstanceOf(RefusedPublicationException.class)
        .hasMessageContaining("never published");
    assertThatThrownBy(() -> withdraw(LedgerEntry.Kind.REPUBLISH, FIRST))
        .isInstanceOf(RefusedPublicationException.class);
    assertThatThrownBy(() -> new Withdrawal(LedgerEntry.Kind.RETRACT, FIRST, " ", ""))
        .isInstanceOf(IllegalArgumentException.class);
    withdraw(LedgerEntry.Kind.RETRACT, FIRST);
    assertThatThrownBy(() -> withdraw(LedgerEntry.Kind.RETRACT, FIRST))
        .isInstanceOf(WithdrawnRunException.class);
    assertThat(warehouse.history()).hasSize(3);
  }

  @Test
  void shouldHaveNoCurrentVersionWhenAllAreWithdrawn() {
    withdraw(LedgerEntry.Kind.RETRACT, FIRST);
    withdraw(LedgerEntry.Kind.PURGE, SECOND);

    assertThat(warehouse.current()).isEmpty();
    SampleWarehouse.publish(root, "cccccccccccc", tables);
    assertThat(warehouse.current()).map(Version::sequence).contains(5L);
  }

  @Test
  void shouldNotLetTheDateGoBackWhenTheClockDoes() {
    Clock tenYearsEarlier = Clock.offset(SampleWarehouse.CLOCK, Duration.ofDays(-3_652));
    Warehouse.at(root, tenYearsEarlier)
        .withdraw(new Withdrawal(LedgerEntry.Kind.RETRACT, SECOND, "写错了", "审计"));

    Version last = warehouse.history().get(2);
    assertThat(last.publishedAt()).isEqualTo(warehouse.history().get(1).publishedAt());
    assertThat(last.entry().clockAnomaly()).isTrue();
    assertThat(last.entry().operator()).isEqualTo("审计");
    assertThat(verify().sound()).isTrue();
  }

  private void withdraw(LedgerEntry.Kind kind, String run) {
    warehouse.withdraw(new Withdrawal(kind, run, "写错了", ""));
  }

  private Verification.Report verify() {
    return Verification.of(root, new Proofs(List.of(), List.of()), Verification.Depth.HASHES);
  }
}
