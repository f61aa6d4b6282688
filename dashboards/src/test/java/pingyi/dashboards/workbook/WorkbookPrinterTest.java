package pingyi.dashboards.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;
import pingyi.dashboards.fixture.OfficeParts;

/** The workbook opens, says what it should and keeps hostile texts as texts. */
class WorkbookPrinterTest {
  private static final Briefing BRIEFING = FictionalBriefing.chinese();

  @TempDir Path folder;

  @Test
  void shouldPrintASheetForEachSheetBetweenIndexAndCharts() throws IOException {
    try (XSSFWorkbook book = printed()) {
      List<String> names = new ArrayList<>();
      book.forEach(sheet -> names.add(sheet.getSheetName()));

      assertThat(names)
          .startsWith("目录", "01 结论摘要", "02 支部总表")
          .endsWith("08 数据质量", "09 统计量_全部_", "图表")
          .hasSize(11);
    }
  }

  @Test
  void shouldMakeEachSheetWithRowsATableWithOneHeadingRow() throws IOException {
    try (XSSFWorkbook book = printed()) {
      XSSFTable table = book.getSheet("02 支部总表").getTables().get(0);

      assertThat(table.getDisplayName()).isEqualTo("_02_支部总表");
      assertThat(table.getArea().formatAsString()).isEqualTo("A2:H24");
      assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A2:H24");
      assertThat(table.getColumns().get(1).getName()).isEqualTo("2018年（分）");
      assertThat(book.getSheet("06 问题与整改").getTables()).isEmpty();
      for (int at = 0; at < book.getNumberOfSheets(); at++) {
        assertThat(book.getSheetAt(at).getMergedRegions()).isEmpty();
        assertThat(book.isSheetHidden(at)).isFalse();
      }
    }
  }

  @Test
  void shouldKeepColumnNamesOfATableUnlike() throws IOException {
    try (XSSFWorkbook book = printed()) {
      XSSFTable table = book.getSheet("09 统计量_全部_").getTables().get(0);

      assertThat(table.getColumns()).extracting(column -> column.getName()).doesNotHaveDuplicates();
    }
  }

  @Test
  void shouldFormatNumbersByTheirMeaning() throws IOException {
    try (XSSFWorkbook book = printed()) {
      assertThat(format(book, "02 支部总表", "B3")).isEqualTo("0.0");
      assertThat(format(book, "03 支部×年度", "B3")).isEqualTo("0");
      assertThat(format(book, "04 民主测评", "B3")).isEqualTo("0.0%");
      assertThat(format(book, "04 民主测评", "F3")).isEqualTo("#,##0");
      assertThat(format(book, "05 变化与检验", "D3")).isEqualTo("+0.0;\"−\"0.0;0.0");
      assertThat(format(book, "09 统计量_全部_", "B3")).isEqualTo("0.0000");
    }
  }

  @Test
  void shouldLeaveMissingValuesEmptyNotZero() throws IOException {
    try (XSSFWorkbook book = printed()) {
      assertThat(cell(book, "02 支部总表", "B23").getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void shouldShowChecksThatHold() throws IOException {
    try (XSSFWorkbook book = printed()) {
      XSSFSheet index = book.getSheetAt(0);
      for (int row = 5; row <= 14; row++) {
        Cell check = index.getRow(row).getCell(4);
        assertThat(check.getCellType()).isEqualTo(CellType.FORMULA);
        assertThat(check.getBooleanCellValue()).as("row %s", row).isTrue();
      }
      assertThat(index.getRow(6).getCell(4).getCellFormula()).isEqualTo("ROWS(_02_支部总表[])=C7");
      assertThat(index.getRow(6).getCell(2).getNumericCellValue()).isEqualTo(22);
      assertThat(index.getRow(6).getCell(0).getHyperlink().getAddress()).isEqualTo("'02 支部总表'!A1");
    }
  }

  @Test
  void shouldKeepHostileTextsAsTexts() throws IOException {
    try (XSSFWorkbook book = printed()) {
      for (int at = 0; at < FictionalBriefing.HOSTILE.size(); at++) {
        XSSFCell cell = cell(book, "08 数据质量", "B" + (at + 3));
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        String first = FictionalBriefing.HOSTILE.get(at).substring(0, 1);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+-@".contains(first));
      }
      assertThat(cell(book, "08 数据质量", "B5").getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
      assertThat(cell(book, "08 数据质量", "B10").getStringCellValue()).isEqualTo("控制符与孤立代理");
      assertThat(cell(book, "08 数据质量", "B11").getStringCellValue()).startsWith("_x000D_");
      assertThat(cell(book, "08 数据质量", "B12").getStringCellValue())
          .hasSize(CellText.LONGEST)
          .endsWith("……（已截断）");
    }
  }

  @Test
  void shouldDrawChartsThatCanBeEdited() throws IOException {
    try (XSSFWorkbook book = printed()) {
      List<XSSFChart> charts = book.getSheet("图表").getDrawingPatriarch().getCharts();

      assertThat(charts).hasSize(3);
      assertThat(charts.get(0).getCTChart().getPlotArea().getLineChartArray(0).sizeOfSerArray())
          .isEqualTo(3);
      assertThat(charts).allMatch(chart -> !chart.getTitle().getBody().getParagraphs().isEmpty());
    }
  }

  @Test
  void shouldBeValidAgainstTheSchema() throws IOException {
    Path file = folder.resolve("workbook.xlsx");
    new WorkbookPrinter().print(BRIEFING, file);

    assertThat(OfficeParts.of(Files.readAllBytes(file)).faults()).isEmpty();
  }

  @Test
  void shouldMakeEqualBytesOfEqualBriefings() throws IOException {
    new WorkbookPrinter().print(BRIEFING, folder.resolve("one.xlsx"));
    new WorkbookPrinter().print(FictionalBriefing.chinese(), folder.resolve("two.xlsx"));

    assertThat(folder.resolve("one.xlsx")).hasSameBinaryContentAs(folder.resolve("two.xlsx"));
    try (ZipFile zip = new ZipFile(folder.resolve("one.xlsx").toFile())) {
      assertThat(zip.stream().findFirst().orElseThrow().getName()).isEqualTo("[Content_Types].xml");
    }
  }

  @Test
  void shouldStreamAndDivideLongSheets() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < 250; row++) {
      rows.add(List.of("=支部" + row, row));
    }
    Grid grid = new Grid(List.of(new Head("支部", Format.TEXT), new Head("数", Format.COUNT)), rows);
    Path file = folder.resolve("long.xlsx");

    new WorkbookPrinter(new WorkbookPrinter.Size(60, 100))
        .print(BRIEFING.identity(), List.of(new Sheet("90 明细", "一行一条", grid)), file);

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(4);
      assertThat(book.getSheetAt(3).getSheetName()).isEqualTo("90 明细_3");
      assertThat(book.getSheetAt(3).getLastRowNum()).isEqualTo(51);
      assertThat(book.getSheetAt(2).getRow(2).getCell(0).getStringCellValue()).isEqualTo("=支部100");
      assertThat(book.getSheetAt(2).getTables().get(0).getArea().formatAsString())
          .isEqualTo("A2:B102");
      assertThat(book.getSheetAt(0).getRow(8).getCell(4).getBooleanCellValue()).isTrue();
    }
  }

  @Test
  void shouldPrintOnlyDataQualityAsQuarantine() throws IOException {
    Path file = folder.resolve("quarantine.xlsx");

    new WorkbookPrinter().printQuarantine(BRIEFING, file);

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("08 数据质量");
    }
  }

  @Test
  void shouldSpeakEnglish() throws IOException {
    Path file = folder.resolve("english.xlsx");

    new WorkbookPrinter().print(FictionalBriefing.english(), file);

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Contents");
    }
  }

  private XSSFWorkbook printed() throws IOException {
    Path file = folder.resolve("workbook.xlsx");
    new WorkbookPrinter().print(BRIEFING, file);
    String kept = System.getProperty("pingyi.keep");
    if (kept != null) {
      Files.copy(
          file, Path.of(kept, "workbook.xlsx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return new XSSFWorkbook(Files.newInputStream(file));
  }

  private static XSSFCell cell(XSSFWorkbook book, String sheet, String reference) {
    var at = new org.apache.poi.ss.util.CellReference(reference);
    return book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
  }

  private static String format(XSSFWorkbook book, String sheet, String reference) {
    return cell(book, sheet, reference).getCellStyle().getDataFormatString();
  }
}
