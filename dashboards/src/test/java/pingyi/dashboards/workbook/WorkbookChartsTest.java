package pingyi.dashboards.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.fixture.FictionalVersion;

/** The charts of the workbook draw cells of their own sheet and show what these hold. */
class WorkbookChartsTest {
  private static final Pattern SPARK =
      Pattern.compile(
          "<xm:f>'([^']+)'!([A-Z]+)(\\d+):([A-Z]+)(\\d+)</xm:f>\\s*<xm:sqref>[A-Z]+(\\d+)");

  private record Series(CTSerTx name, CTAxDataSource names, CTNumDataSource values) {}

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void shouldShowWhatItsCellsHold(String language) throws Exception {
    Briefing briefing =
        PrintedVersion.briefing(FictionalVersion.tables(), Locale.forLanguageTag(language), null);
    TreeMap<String, Integer> charts = new TreeMap<>();

    try (XSSFWorkbook book = PrintedVersion.open(PrintedVersion.print(briefing, folder))) {
      for (int at = 0; at < book.getNumberOfSheets(); at++) {
        XSSFSheet sheet = book.getSheetAt(at);
        for (XSSFChart chart : charts(sheet)) {
          charts.merge(sheet.getSheetName(), 1, Integer::sum);
          assertThat(chart.getCTChart().getPlotVisOnly().getVal()).isTrue();
          assertThat(chart.getCTChart().isSetTitle()).isTrue();
          assertThat(chart.getCTChart().getPlotArea().getValAxArray(0).isSetTitle()).isTrue();
          assertThat(chart.getCTChart().getPlotArea().getCatAxArray(0).isSetTitle()).isTrue();
          series(chart)
              .forEach(
                  one -> {
                    shows(
                        sheet,
                        one.name().getStrRef().getF(),
                        List.of(one.name().getStrRef().getStrCache().getPtArray(0).getV()));
                    shows(
                        sheet,
                        one.names().getStrRef().getF(),
                        one.names().getStrRef().getStrCache().getPtList().stream()
                            .map(point -> point.getV())
                            .toList());
                    shows(
                        sheet,
                        one.values().getNumRef().getF(),
                        one.values().getNumRef().getNumCache().getPtList().stream()
                            .map(point -> "" + Double.parseDouble(point.getV()))
                            .toList());
                  });
        }
      }
    }
    assertThat(charts.values().stream().mapToInt(count -> count).sum()).isGreaterThanOrEqualTo(8);
    assertThat(charts).hasSize(4);
  }

  /** The data of the charts' own sheet are the figures', which the tables are held against. */
  @Test
  void shouldDrawTheNumbersOfTheFigures() throws Exception {
    Briefing briefing = FictionalBriefing.chinese();
    new WorkbookPrinter().print(briefing, folder.resolve("a.xlsx"));
    try (XSSFWorkbook book = PrintedVersion.open(folder.resolve("a.xlsx"))) {
      XSSFSheet sheet = book.getSheet("图表");
      List<Double> held = new ArrayList<>();
      sheet.forEach(
          row ->
              row.forEach(
                  cell -> {
                    if (cell.getCellType() == CellType.NUMERIC) {
                      held.add(cell.getNumericCellValue());
                    }
                  }));
      List<Double> told = new ArrayList<>();
      for (Figure figure : briefing.figures()) {
        if (figure instanceof Figure.Trend trend) {
          trend.points().forEach(one -> told.addAll(List.of(one.high(), one.median(), one.low())));
        } else if (figure instanceof Figure.Ballots ballots) {
          ballots.bars().forEach(bar -> told.addAll(bar.shares()));
        } else if (figure instanceof Figure.Stack stack) {
          stack.series().forEach(one -> told.addAll(one.counts()));
        }
      }
      assertThat(held).containsExactlyInAnyOrderElementsOf(told);
    }
  }

  @Test
  void shouldDrawSmallPicturesOfTheYearsOfTheirOwnRow() throws Exception {
    Briefing briefing =
        PrintedVersion.briefing(FictionalVersion.tables(), Locale.SIMPLIFIED_CHINESE, null);
    try (XSSFWorkbook book = PrintedVersion.open(PrintedVersion.print(briefing, folder))) {
      XSSFSheet sheet = book.getSheet("02 支部总表");
      Matcher spark = SPARK.matcher(sheet.getCTWorksheet().getExtLst().toString());
      int seen = 0;
      while (spark.find()) {
        assertThat(spark.group(1)).isEqualTo(sheet.getSheetName());
        assertThat(spark.group(3)).isEqualTo(spark.group(5)).isEqualTo(spark.group(6));
        assertThat(head(sheet, spark.group(2))).startsWith("2020");
        assertThat(head(sheet, spark.group(4))).startsWith("2024");
        seen++;
      }
      assertThat(seen).isEqualTo(sheet.getLastRowNum() - TableSheet.HEAD_ROW);
    }
  }

  private static String head(XSSFSheet sheet, String column) {
    CellAddress at = new CellAddress(column + (TableSheet.HEAD_ROW + 1));
    return sheet.getRow(at.getRow()).getCell(at.getColumn()).getStringCellValue();
  }

  private static List<XSSFChart> charts(XSSFSheet sheet) {
    return sheet.getDrawingPatriarch() == null
        ? List.of()
        : sheet.getDrawingPatriarch().getCharts();
  }

  private static Stream<Series> series(XSSFChart chart) {
    CTPlotArea plot = chart.getCTChart().getPlotArea();
    return Stream.concat(
        plot.getBarChartList().stream()
            .flatMap(bars -> bars.getSerList().stream())
            .map(one -> new Series(one.getTx(), one.getCat(), one.getVal())),
        plot.getLineChartList().stream()
            .flatMap(lines -> lines.getSerList().stream())
            .map(one -> new Series(one.getTx(), one.getCat(), one.getVal())));
  }

  private static void shows(XSSFSheet sheet, String formula, List<String> shown) {
    assertThat(formula.replace("'", "")).startsWith(sheet.getSheetName() + "!");
    CellRangeAddress range =
        CellRangeAddress.valueOf(formula.replaceAll(".*!", "").replace("$", ""));
    DataFormatter printed = new DataFormatter(Locale.ROOT);
    List<String> held = new ArrayList<>();
    for (CellAddress address : range) {
      Row row = sheet.getRow(address.getRow());
      Cell cell = row == null ? null : row.getCell(address.getColumn());
      if (cell != null && cell.getCellType() != CellType.BLANK) {
        boolean value =
            cell.getCellType() == CellType.NUMERIC && shown.stream().anyMatch(v -> v.contains("."));
        held.add(value ? "" + cell.getNumericCellValue() : printed.formatCellValue(cell));
      }
    }
    assertThat(shown).as(formula).isEqualTo(held).isNotEmpty();
  }
}
