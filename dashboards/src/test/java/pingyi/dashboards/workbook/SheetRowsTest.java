package pingyi.dashboards.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are written by hand are the very bytes that the library would have written. */
class SheetRowsTest {
  private static final List<Object> VALUES =
      List.of(
          "第一支部",
          "<a> & \"b\"\u00a0\t\r\n",
          " kept",
          "",
          "\uD840\uDC00 beyond",
          "é",
          "=1+1",
          true,
          false,
          0,
          -0.0,
          2024,
          -17,
          87.5,
          1.0 / 3,
          1e7,
          9_999_999.0,
          -12_345_678.9,
          1e-9);

  @Test
  void shouldWriteWhatTheLibraryWrites(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    SheetRows rows = new SheetRows(made, VALUES.size() + 1, 2);
    for (int row = 0; row < 2_000; row++) {
      if (row == 3) {
        rows.begin(45);
      } else {
        rows.begin();
      }
      for (int column = 0; column < VALUES.size(); column++) {
        cell(rows, column, VALUES.get(column));
      }
      rows.empty(VALUES.size(), 1);
      rows.end();
    }
    rows.flush();

    assertThat(made.toString(StandardCharsets.UTF_8)).isEqualTo(library(folder));
  }

  private static void cell(SheetRows rows, int column, Object value) throws IOException {
    if (value instanceof Boolean truth) {
      rows.truth(column, 1, truth);
    } else if (value instanceof Number number) {
      rows.number(column, 1, number.doubleValue());
    } else {
      rows.text(column, 1, (String) value);
    }
  }

  private static String library(Path folder) throws IOException {
    Path file = folder.resolve("library.xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook(10)) {
      CellStyle style = book.createCellStyle();
      Sheet sheet = book.createSheet("rows");
      for (int number = 0; number < 2_000; number++) {
        Row row = sheet.createRow(number + 2);
        if (number == 3) {
          row.setHeightInPoints(45);
        }
        for (Object value : VALUES) {
          Cell cell = row.createCell(row.getLastCellNum() < 0 ? 0 : row.getLastCellNum());
          cell.setCellStyle(style);
          if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
          } else if (value instanceof Number amount) {
            cell.setCellValue(amount.doubleValue());
          } else {
            cell.setCellValue((String) value);
          }
        }
        row.createCell(VALUES.size()).setCellStyle(style);
      }
      try (OutputStream sink = Files.newOutputStream(file)) {
        book.write(sink);
      }
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      String part = new String(bytes, StandardCharsets.UTF_8);
      return part.substring(part.indexOf("<row"), part.indexOf("</sheetData>"));
    }
  }
}
