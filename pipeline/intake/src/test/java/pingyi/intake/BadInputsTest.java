package pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static pingyi.intake.SampleWorkspace.fill;
import static pingyi.intake.SampleWorkspace.findings;
import static pingyi.intake.SampleWorkspace.records;
import static pingyi.intake.SampleWorkspace.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.received.SourceFile;

class BadInputsTest {
  @TempDir Path folder;

  private static byte[] workbook() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    fill(workbook.createSheet("a"), row("党支部", "好"), row("第一党支部", 8));
    return SampleWorkspace.bytes(workbook);
  }

  /** Changes one part of a sound workbook; the part must change. */
  private static byte[] spoiled(String part, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook()));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals(part)) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          String changed = change.apply(text);
          assertThat(changed).isNotEqualTo(text);
          bytes = changed.getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  private static byte[] sheet(String part, String other) throws IOException {
    return spoiled("xl/worksheets/sheet1.xml", text -> text.replace(part, other));
  }

  /** Reads one file alone, whatever the test read before. */
  private Intake read(String path, byte[] bytes) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new SampleWorkspace(folder).with(path, bytes).read();
  }

  /** The file is left out whole, with the same words in the finding and in its row. */
  private void assertRejected(String path, byte[] bytes, String code, String place) {
    Intake intake = read(path, bytes);
    assertThat(findings(intake)).containsExactly((code + " " + path + " " + place).strip());
    Finding finding = intake.findings().get(0);
    assertThat(finding.severity()).isEqualTo(Finding.Severity.FILE_REJECTED);
    assertThat(finding.message()).isNotBlank().doesNotContain("{");
    assertThat(finding.mend()).isNotBlank();
    assertThat(records(intake)).isEmpty();
    assertThat(intake.tables().read(ReceivedValue.class)).isEmpty();
    assertThat(intake.tables().read(SourceFile.class))
        .filteredOn(file -> file.path().equals(path))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.status()).isEqualTo("rejected");
              assertThat(file.reason()).isEqualTo(finding.message());
              assertThat(file.mend()).isEqualTo(finding.mend());
            });
  }

  @Test
  void shouldReadTheUnspoiledWorkbook() {
    assertThat(findings(read("records/2019/a.xlsx", workbook()))).isEmpty();
  }

  @Test
  void shouldRejectEqualRows() throws IOException {
    assertRejected(
        "records/2019/a.xlsx", sheet("<row r=\"2\"", "<row r=\"1\""), "duplicate_row", "a!1");
  }

  @Test
  void shouldRejectEqualCells() throws IOException {
    assertRejected("records/2019/a.xlsx", sheet("r=\"B2\"", "r=\"A2\""), "duplicate_cell", "a!A2");
  }

  @Test
  void shouldRejectReferencesOutsideTheFormat() throws IOException {
    assertRejected(
        "records/2019/a.xlsx", sheet("r=\"B2\"", "r=\"ZZZZ2\""), "bad_reference", "a!ZZZZ2");
    assertRejected("records/2019/a.xlsx", sheet("r=\"B2\"", "r=\"B7\""), "bad_reference", "a!B7");
    assertRejected(
        "records/2019/a.xlsx",
        sheet("<row r=\"2\"", "<row r=\"99999999\""),
        "bad_reference",
        "a!99999999");
    assertRejected("records/2019/a.xlsx", sheet("r=\"B2\"", "r=\"DZZ2\""), "too_wide", "a!DZZ2");
  }

  @Test
  void shouldRejectABadSharedString() throws IOException {
    assertRejected(
        "records/2019/a.xlsx", sheet("<v>2</v>", "<v>2000</v>"), "bad_shared_string", "a!A2");
  }

  @Test
  void shouldNotReadANumberThatIsNone() throws IOException {
    Intake intake = read("records/2019/a.xlsx", sheet("<v>8.0</v>", "<v>1e400</v>"));

    assertThat(SampleWorkspace.problems(intake)).containsExactly("unreadable_number B2 Infinity");
  }

  @Test
  void shouldRejectAWorkbookWithoutSheets() throws IOException {
    assertRejected(
        "records/2019/a.xlsx",
        spoiled("xl/workbook.xml", text -> text.replaceAll("<sheets>.*</sheets>", "<sheets/>")),
        "no_sheets",
        "");
  }

  @Test
  void shouldRejectTruncatedWorkbooksAndNeverReadHalf() {
    byte[] whole = workbook();
    for (int tenth = 1; tenth < 10; tenth++) {
      Intake intake = read("records/2019/a.xlsx", Arrays.copyOf(whole, whole.length * tenth / 10));
      assertThat(intake.findings())
          .singleElement()
          .satisfies(
              finding -> assertThat(finding.severity()).isEqualTo(Finding.Severity.FILE_REJECTED));
      assertThat(records(intake)).isEmpty();
    }
  }

  @Test
  void shouldRejectExternalEntities() throws IOException {
    byte[] bytes =
        spoiled(
            "xl/worksheets/sheet1.xml",
            text ->
                text.replaceFirst(
                    "<worksheet",
                    "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///dev/null\">]><worksheet"));
    Intake intake = read("records/2019/a.xlsx", bytes);
    assertThat(findings(intake)).containsExactly("damaged records/2019/a.xlsx");
  }

  @Test
  void shouldRejectEncryptedWorkbooks() throws Exception {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    var encryptor = info.getEncryptor();
    encryptor.confirmPassword("secret");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      try (var stream = encryptor.getDataStream(container)) {
        stream.write(workbook());
      }
      container.writeFilesystem(out);
    }
    assertRejected("records/2019/a.xlsx", out.toByteArray(), "encrypted", "");

    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      HSSFWorkbook old = new HSSFWorkbook();
      fill(old.createSheet("a"), row("党支部", "好"), row("第一党支部", 8));
      byte[] bytes = SampleWorkspace.bytes(old);
      Biff8EncryptionKey.setCurrentUserPassword(null);
      assertRejected("records/2019/a.xls", bytes, "encrypted", "");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void shouldTellTheContainerFromTheBytes() {
    assertRejected(
        "records/2019/a.xls",
        "<html><table><tr><td>党支部".getBytes(StandardCharsets.UTF_8),
        "html_named_otherwise",
        "");
    assertRejected(
        "records/2019/a.xls",
        "<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8),
        "xml_named_otherwise",
        "");
    assertRejected(
        "records/2019/a.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "not_a_table", "");
    assertRejected("records/2019/a.csv", new byte[] {0x1F, (byte) 0x8B, 8, 0}, "not_a_table", "");
    assertRejected("records/2019/a.csv", new byte[0], "empty_file", "");
    assertRejected("records/2019/a.csv", " \n".getBytes(StandardCharsets.UTF_8), "empty_file", "");
    assertRejected("records/2019/a.xls", new byte[] {9, 8, 8, 0, 0, 5, 0x10, 0}, "old_excel", "");
    assertRejected(
        "records/2019/a.zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0}, "damaged", "");
    Intake named = read("records/2019/a.zip", workbook());
    assertThat(findings(named)).isEmpty();
    assertThat(
            findings(
                read("records/2019/a.zip", "党支部,好\n第一党支部,8\n".getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
  }

  @Test
  void shouldRejectBrokenText() {
    assertRejected(
        "records/2019/a.csv",
        "党支部,好\n第一党支部,8\n\"第二党支部,9\n第三党支部,7\n".getBytes(StandardCharsets.UTF_8),
        "csv_quote",
        "line 3");
    assertRejected(
        "records/2019/a.csv",
        "党支部,好\n第一\0党支部,8\n".getBytes(StandardCharsets.UTF_8),
        "nul_character",
        "");
    assertRejected(
        "records/2019/a.csv",
        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF, '\n'},
        "encoding_unknown",
        "");
    assertRejected(
        "records/2019/a.csv",
        "名称,数量\n甲,8\n".getBytes(StandardCharsets.UTF_8),
        "no_heading",
        "a.csv");
    assertRejected(
        "records/2019/a.csv",
        "党支部,好,好\n第一党支部,8,9\n".getBytes(StandardCharsets.UTF_8),
        "duplicate_column",
        "a.csv!C1");
  }

  @Test
  void shouldSkipARepeatedFile() {
    // Written once: a workbook holds the second in which it was made.
    byte[] sent = workbook();
    Intake intake =
        new SampleWorkspace(folder)
            .with("records/2019/a.xlsx", sent)
            .with("records/2019/b.xlsx", sent)
            .read();

    assertThat(findings(intake)).containsExactly("duplicate_file records/2019/b.xlsx");
    assertThat(records(intake)).hasSize(2);
    assertThat(intake.tables().read(SourceFile.class))
        .filteredOn(file -> file.status().equals("duplicate"))
        .extracting(SourceFile::path)
        .containsExactly("records/2019/b.xlsx");
  }

  @Test
  void shouldRejectWhatIsNoFileAndIgnoreWhatIsNotSent() throws IOException {
    SampleWorkspace workspace = new SampleWorkspace(folder);
    workspace.with("records/2019/.hidden.csv", new byte[] {1});
    workspace.with("records/2019/~$a.xlsx", new byte[] {1});
    workspace.with("records/README.md", new byte[] {1});
    workspace.with("records/expected/a.csv", new byte[] {1});
    Files.createDirectories(folder.resolve("records/2019/dir.csv"));
    Files.createSymbolicLink(
        folder.resolve("records/2019/link.csv"), folder.resolve("pingyi.yaml"));

    Intake intake = workspace.read();

    assertThat(findings(intake))
        .containsExactly("not_a_file records/2019/dir.csv", "symbolic_link records/2019/link.csv");
    assertThat(intake.tables().read(SourceFile.class))
        .filteredOn(file -> file.status().equals("rejected"))
        .hasSize(2);
  }

  @Test
  void shouldWarnOfAHeadingWithoutRows() {
    assertThat(findings(read("records/2019/a.csv", "党支部,好\n".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("no_data_rows records/2019/a.csv");
  }

  @Test
  void shouldNotGiveOneFilesFaultToAnother() {
    Intake intake =
        new SampleWorkspace(folder)
            .with("records/2019/a.xlsx", workbook())
            .with("records/2019/b.csv", new byte[] {(byte) 0xFF, 1})
            .read();

    assertThat(intake.usable()).isTrue();
    assertThat(records(intake)).hasSize(2);
  }
}
