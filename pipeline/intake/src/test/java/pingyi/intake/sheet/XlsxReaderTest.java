package pingyi.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import pingyi.intake.finding.RefusedFile;

class XlsxReaderTest {
  /** Three rows of one cell each, whose texts are kept once: 甲, 乙, 甲. */
  private static byte[] changed(String part, String from, String to) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("a");
      List<String> texts = List.of("甲", "乙", "甲");
      for (int i = 0; i < texts.size(); i++) {
        sheet.createRow(i).createCell(0).setCellValue(texts.get(i));
      }
      workbook.write(plain);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(plain.toByteArray()));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(
            (entry.getName().equals(part) ? latin(text, from, to) : text)
                .getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return out.toByteArray();
  }

  private static String latin(String text, String from, String to) {
    String changed = text.replace(bytes(from), bytes(to));
    assertThat(changed).isNotEqualTo(text);
    return changed;
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static List<String> texts(byte[] workbook) throws RefusedFile {
    return XlsxReader.read(workbook).get(0).rows().stream()
        .map(row -> row.cells().get(0).text())
        .toList();
  }

  @Test
  void shouldReadASharedTextWhereverItStands() throws IOException, RefusedFile {
    assertThat(texts(changed("xl/sharedStrings.xml", "甲", "丙"))).containsExactly("丙", "乙", "丙");
  }

  @Test
  void shouldReadEscapesOfSharedTexts() throws IOException, RefusedFile {
    assertThat(texts(changed("xl/sharedStrings.xml", "甲", "甲_x0009_丙_x")))
        .containsExactly("甲\t丙_x", "乙", "甲\t丙_x");
  }

  @Test
  void shouldReadEscapesOfTextsThatStandInTheirCells() throws IOException, RefusedFile {
    String cell = "<c r=\"A2\" t=\"s\" s=\"0\"><v>1</v></c>";
    String inline = "<c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c>";
    for (String text : List.of("丁", "丁_x0009_丙", "丁_x005F_x0009_")) {
      assertThat(texts(changed("xl/worksheets/sheet1.xml", cell, inline.formatted(text))))
          .containsExactly(
              "甲", text.replace("_x0009_丙", "\t丙").replace("_x005F_x0009_", "_x0009_"), "甲");
    }
  }
}
