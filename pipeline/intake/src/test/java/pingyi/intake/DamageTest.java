package pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static pingyi.intake.SampleWorkspace.fill;
import static pingyi.intake.SampleWorkspace.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.received.SourceFile;

/** Whatever the bytes are: no exception, no row twice, and a refused file leaves no rows. */
class DamageTest {
  private static final int TRIES = 60;

  @TempDir Path folder;

  private static byte[] sound(String format) {
    if (format.startsWith("csv")) {
      String text = "2019年度,,\n党支部,发出票数,好\n第一党支部,30,\"2\"\"0\"\n教务处党支部,1,1\n合计,31,21\n";
      return text.getBytes(
          format.equals("csv-gbk") ? Charset.forName("GBK") : StandardCharsets.UTF_8);
    }
    Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    fill(
        workbook.createSheet("a"),
        row("2019年度"),
        row("党支部", "发出票数", "好"),
        row("第一党支部", 30, 20),
        row("合计", 30, 20));
    return SampleWorkspace.bytes(workbook);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "csv", "csv-gbk"})
  void shouldNeverThrowAndNeverKeepHalfAFile(String format) {
    byte[] sound = sound(format);
    Random random = new Random(20190101);
    SampleWorkspace workspace = new SampleWorkspace(folder);
    for (int i = 0; i < TRIES; i++) {
      byte[] bytes = sound.clone();
      for (int flips = 0; flips <= i % 4; flips++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }

      Intake intake = workspace.with("records/2019/a." + format, bytes).read();

      assertThat(intake.usable()).isTrue();
      SourceFile file =
          intake.tables().read(SourceFile.class).stream()
              .filter(source -> source.kind().equals("record"))
              .findFirst()
              .orElseThrow();
      boolean refused =
          intake.findings().stream()
              .anyMatch(finding -> finding.severity() == Finding.Severity.FILE_REJECTED);
      assertThat(file.status()).isEqualTo(refused ? "rejected" : "read");
      assertThat(intake.findings()).noneMatch(finding -> finding.code().equals("reader_failed"));
      Set<String> ids = new HashSet<>();
      for (ReceivedRecord row : intake.tables().read(ReceivedRecord.class)) {
        assertThat(ids.add(row.recordId())).isTrue();
      }
      assertThat(intake.tables().read(ReceivedValue.class))
          .allSatisfy(value -> assertThat(ids).contains(value.recordId()));
      assertThat(intake.tables().read(ReceivedProblem.class))
          .allSatisfy(problem -> assertThat(ids).contains(problem.recordId()));
      assertThat(refused && !ids.isEmpty()).isFalse();
    }
  }
}
