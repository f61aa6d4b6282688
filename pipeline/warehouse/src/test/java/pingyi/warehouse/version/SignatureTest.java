package pingyi.warehouse.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.ParquetSample;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.recognised.Organization;

/**
 * Signed entries. The keys are those that {@code openssl genpkey -algorithm ed25519} and {@code
 * openssl pkey -pubout} made of the secret keys of RFC 8032, section 7.1, tests 1 and 2.
 */
class SignatureTest {
  private static final String SECRET =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
      -----END PRIVATE KEY-----
      """;

  @TempDir Path folder;
  private Path root;
  private LedgerSigner signer;
  private LedgerKey key;
  private LedgerKey other;

  @BeforeEach
  void keys() throws IOException {
    root = folder.resolve("warehouse");
    signer = LedgerSigner.of(Files.writeString(folder.resolve("secret.pem"), SECRET));
    key = publicKey("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    other = publicKey("MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=");
  }

  @Test
  void shouldDeriveThePublicKeyThatTheStandardNames() {
    assertThat(signer.keySha256()).isEqualTo(key.sha256());
    byte[] nothing = {};
    assertThat(signer.sign(nothing)).startsWith(0xe5, 0x56, 0x43, 0x00).endsWith(0x10, 0x0b);
  }

  @Test
  void shouldFindNothingWhereEveryEntryIsSigned() {
    publishSigned("aaaaaaaaaaaa");
    publishSigned("bbbbbbbbbbbb");
    warehouse()
        .signing(signer)
        .withdraw(new Withdrawal(LedgerEntry.Kind.RETRACT, "bbbbbbbbbbbb", "wrong weight", ""));

    assertThat(faults(key)).isEmpty();
    assertThat(faults()).isEmpty();
  }

  @Test
  void shouldTakeEarlierEntriesAsSignedByTheChain() {
    SampleWarehouse.publish(root, "aaaaaaaaaaaa", tables());
    publishSigned("bbbbbbbbbbbb");

    assertThat(faults(key)).isEmpty();
  }

  @Test
  void shouldNameASignatureThatWasTakenAwayEvenWithoutAKey() throws IOException {
    publishSigned("aaaaaaaaaaaa");
    Files.delete(signature(1));

    assertThat(faults()).containsExactly("SIGNATURE_MISSING ledger/0000000001.sig");
    assertThat(faults(key)).containsExactly("SIGNATURE_MISSING ledger/0000000001.sig");
  }

  @Test
  void shouldNameAWrongSignature() throws IOException {
    publishSigned("aaaaaaaaaaaa");
    publishSigned("bbbbbbbbbbbb");
    Files.copy(signature(1), signature(2), StandardCopyOption.REPLACE_EXISTING);

    assertThat(faults(key)).containsExactly("SIGNATURE_WRONG ledger/0000000002.sig");
  }

  @Test
  void shouldFindAnEditedNewestEntryThatNothingElseGuards() throws IOException {
    publishSigned("aaaaaaaaaaaa");
    Path entry = root.resolve(Layout.entry(1));
    Files.writeString(entry, Files.readString(entry).replace("季度发布", "年度发布"));

    assertThat(faults()).isEmpty();
    assertThat(faults(key)).containsExactly("SIGNATURE_WRONG ledger/0000000001.sig");
  }

  @Test
  void shouldNameAnEntryOfWhichTheSignatureWasStrippedAltogether() throws IOException {
    publishSigned("aaaaaaaaaaaa");
    Files.delete(signature(1));
    Path entry = root.resolve(Layout.entry(1));
    Files.writeString(
        entry, Files.readString(entry).replaceAll("\\s*\"signer_sha256\" : \"[0-9a-f]*\",", ""));

    assertThat(faults(key)).containsExactly("ENTRY_UNSIGNED ledger/0000000001.json");
  }

  @Test
  void shouldNameAnEntryWithoutSignatureAfterSignedOnes() {
    publishSigned("aaaaaaaaaaaa");
    SampleWarehouse.publish(root, "bbbbbbbbbbbb", tables());
    publishSigned("cccccccccccc");

    assertThat(faults(key)).containsExactly("ENTRY_UNSIGNED ledger/0000000002.json");
  }

  @Test
  void shouldNameAnotherKeyAndTakeSeveral() {
    publishSigned("aaaaaaaaaaaa");

    assertThat(faults(other)).containsExactly("SIGNER_UNKNOWN ledger/0000000001.json");
    assertThat(faults(other, key)).isEmpty();
  }

  @Test
  void shouldNameASignatureThatNoEntryHas() throws IOException {
    SampleWarehouse.publish(root, "aaaaaaaaaaaa", tables());
    Files.write(signature(1), new byte[64]);

    assertThat(faults()).containsExactly("SIGNATURE_EXTRA ledger/0000000001.sig");
  }

  @Test
  void shouldClearASignatureWhoseEntryWasNeverWritten() throws IOException {
    publishSigned("aaaaaaaaaaaa");
    Files.write(signature(2), new byte[64]);
    assertThat(faults(key)).isEmpty();

    publishSigned("bbbbbbbbbbbb");

    assertThat(faults(key)).isEmpty();
  }

  @Test
  void shouldSayWhatIsWrongWithAKeyFile() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "hello");
    assertThatThrownBy(() -> LedgerSigner.of(file)).hasMessageContaining("BEGIN PRIVATE KEY");
    Path swapped =
        Files.writeString(folder.resolve("swapped"), SECRET.replace("BQYDK2Vw", "BQYDK2Vu"));
    assertThatThrownBy(() -> LedgerSigner.of(swapped)).hasMessageContaining("no Ed25519");
    assertThatThrownBy(() -> LedgerKey.of(folder.resolve("secret.pem")))
        .hasMessageContaining("BEGIN PUBLIC KEY");
  }

  private void publishSigned(String runId) {
    warehouse()
        .signing(signer)
        .publish(
            SampleWarehouse.request(runId, tables()), data -> ParquetSample.write(tables(), data));
  }

  private Warehouse warehouse() {
    return Warehouse.at(root, SampleWarehouse.CLOCK);
  }

  private static TableSet tables() {
    return new TableSet().put(Organization.class, SampleRows.of(Organization.class, 2));
  }

  private Path signature(long sequence) {
    return root.resolve(Layout.signature(sequence));
  }

  private List<String> faults(LedgerKey... keys) {
    Proofs proofs = new Proofs(List.of(), List.of(keys));
    return Verification.of(root, proofs, Verification.Depth.HASHES).faults().stream()
        .map(fault -> fault.kind() + " " + fault.place())
        .toList();
  }

  private LedgerKey publicKey(String base64) throws IOException {
    return LedgerKey.of(
        Files.writeString(
            folder.resolve("public.pem"),
            "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n"));
  }
}
