package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.recognised.Organization;

/** Whatever is altered in a warehouse is named: which file, what should be there, what is. */
class VerificationTest {
  private static final String FIRST = "aaaaaaaaaaaa";
  private static final String SECOND = "bbbbbbbbbbbb";
  private static final String THIRD = "cccccccccccc";
  private static final String DATA = "/data/organization/part-00000.parquet";

  @TempDir Path folder;
  private Path root;
  private final List<Receipt> receipts = new ArrayList<>();

  @BeforeEach
  void publish() {
    root = folder.resolve("warehouse");
    int rows = 3;
    for (String run : List.of(FIRST, SECOND, THIRD)) {
      TableSet tables =
          new TableSet().put(Organization.class, SampleRows.of(Organization.class, rows++));
      receipts.add(SampleWarehouse.publish(root, run, tables).receipt());
    }
  }

  @Test
  void shouldFindNothingWhereNothingWasAltered() {
    Verification.Report report = verify();

    assertThat(report.sound()).as(report.faults().toString()).isTrue();
    assertThat(report.notes()).isEmpty();
    assertThat(report.counts().runs()).isEqualTo(3);
    assertThat(report.counts().rows()).isEqualTo(12);
    assertThat(report.counts().pages()).isPositive();
  }

  @Test
  void shouldNameAnAlteredFileWithBothHashes() throws IOException {
    Path file = root.resolve("runs/" + SECOND + DATA);
    String before = Digests.sha256(file);
    Tampering.flipByte(file);

    assertThat(verify().faults())
        .containsExactly(
            new Fault(
                Fault.Kind.FILE_ALTERED, "runs/" + SECOND + DATA, before, Digests.sha256(file)));
  }

  @Test
  void shouldNameEveryFaultAndNotOnlyTheFirst() throws IOException {
    Tampering.flipByte(root.resolve("runs/" + FIRST + DATA));
    Path run = root.resolve("runs/" + SECOND);
    Tampering.unseal(run);
    Files.writeString(run.resolve("note.txt"), "x");
    Tampering.unseal(root.resolve("runs/" + THIRD + "/data/organization"));
    Files.delete(root.resolve("runs/" + THIRD + DATA));

    assertThat(verify().faults())
        .extracting(fault -> fault.kind() + " " + fault.place())
        .containsExactly(
            "FILE_ALTERED runs/" + FIRST + DATA,
            "FILE_EXTRA runs/" + SECOND + "/note.txt",
            "FILE_MISSING runs/" + THIRD + DATA);
  }

  @Test
  void shouldNameALinkThatStandsForAFile() throws IOException {
    Path file = root.resolve("runs/" + FIRST + DATA);
    Tampering.unseal(file.getParent());
    Path elsewhere = Files.move(file, folder.resolve("elsewhere.parquet"));
    Files.createSymbolicLink(file, elsewhere);

    assertKinds(Fault.Kind.FILE_NOT_PLAIN);
  }

  @Test
  void shouldTellWhichOfTwoEntriesWasEdited() throws IOException {
    edit(2, "\"published\" : 7", "\"published\" : 8");

    List<Fault> faults = verify().faults();
    assertThat(faults)
        .extracting(Fault::kind)
        .containsExactly(
            Fault.Kind.CHAIN_BROKEN, Fault.Kind.RECEIPT_DIFFERS, Fault.Kind.ENTRY_ALTERED);
    assertThat(faults.get(0).place()).isEqualTo("ledger/0000000003.json");
    assertThat(faults.get(2).sentence())
        .contains("ledger/0000000002.json")
        .contains("expected rows published=7, found published=8");
  }

  @Test
  void shouldFindAnEditedReasonOfTheNewestEntryByItsReceiptAlone() throws IOException {
    edit(3, "季度发布", "年度发布");

    assertThat(
            Verification.of(root, new Proofs(List.of(), List.of()), Verification.Depth.HASHES)
                .sound())
        .isTrue();
    assertKinds(Fault.Kind.RECEIPT_DIFFERS);
  }

  @Test
  void shouldFindAMissingMiddle() throws IOException {
    Files.delete(entry(2));

    List<Fault> faults = verify().faults();
    assertThat(faults.get(0).kind()).isEqualTo(Fault.Kind.ENTRY_MISSING);
    assertThat(faults.get(0).place()).isEqualTo("ledger/0000000002.json");
  }

  @Test
  void shouldFindACutTailByThePointer() throws IOException {
    Files.delete(entry(3));

    assertThat(verify().faults())
        .extracting(Fault::kind)
        .contains(Fault.Kind.TAIL_CUT, Fault.Kind.RECEIPT_BEYOND);
  }

  @Test
  void shouldFindACutTailByTheReceiptWhenThePointerWasMended() throws IOException {
    Files.delete(entry(3));
    Files.writeString(root.resolve("current"), "2 " + SECOND + "\n");

    Verification.Report report = verify();
    assertThat(report.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.RECEIPT_BEYOND);
    assertThat(report.notes()).containsExactly(Fault.of(Fault.Kind.UNPUBLISHED, "runs/" + THIRD));
  }

  @Test
  void shouldFindExchangedDuplicatedAndForeignEntries() throws IOException {
    Path other = folder.resolve("other");
    Files.copy(entry(2), other);
    Files.copy(entry(3), entry(2), StandardCopyOption.REPLACE_EXISTING);
    Files.copy(other, entry(3), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(root.resolve("ledger/readme.txt"), "x");

    assertThat(verify().faults())
        .extracting(fault -> fault.kind() + " " + fault.place())
        .contains(
            "ENTRY_MISPLACED ledger/0000000002.json",
            "ENTRY_MISPLACED ledger/0000000003.json",
            "ENTRY_FOREIGN ledger/readme.txt");
  }

  @Test
  void shouldFindALedgerOfAnotherWarehouse() {
    Path others = folder.resolve("others");
    TableSet tables = new TableSet().put(Organization.class, SampleRows.of(Organization.class, 9));
    SampleWarehouse.publish(others, FIRST, tables);

    Verification.Report report =
        Verification.of(others, new Proofs(receipts, List.of()), Verification.Depth.HASHES);
    assertThat(report.faults())
        .extracting(Fault::kind)
        .containsExactly(
            Fault.Kind.RECEIPT_DIFFERS, Fault.Kind.RECEIPT_BEYOND, Fault.Kind.RECEIPT_BEYOND);
  }

  @Test
  void shouldFindTablesThatWereExchangedTogetherWithTheirHashes() throws IOException {
    Path run = root.resolve("runs/" + FIRST);
    for (String each : List.of("", "/SHA256SUMS", "/data/organization", DATA)) {
      Tampering.unseal(root.resolve("runs/" + FIRST + each));
    }
    Files.copy(
        root.resolve("runs/" + SECOND + DATA),
        run.resolve(DATA.substring(1)),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(run.resolve(HashList.FILE), HashList.of(run).text());

    assertKinds(Fault.Kind.HASHES_ALTERED);
  }

  private Verification.Report verify() {
    return Verification.of(root, new Proofs(receipts, List.of()), Verification.Depth.PAGES);
  }

  private void assertKinds(Fault.Kind... kinds) {
    assertThat(verify().faults()).extracting(Fault::kind).containsExactly(kinds);
  }

  private Path entry(int sequence) {
    return root.resolve("ledger/%010d.json".formatted(sequence));
  }

  private void edit(int sequence, String from, String to) throws IOException {
    String text = Files.readString(entry(sequence));
    assertThat(text).contains(from);
    Files.writeString(entry(sequence), text.replace(from, to));
  }
}
