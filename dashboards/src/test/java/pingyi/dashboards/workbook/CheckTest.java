package pingyi.dashboards.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.dashboards.briefing.Check;
import pingyi.dashboards.briefing.Check.Match;
import pingyi.dashboards.briefing.Check.Way;
import pingyi.dashboards.briefing.Check.Where;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;
import pingyi.dashboards.fixture.FictionalVersion;

/** The totals on the index are made again by formulas, and a formula sees what was altered. */
class CheckTest {
  private static final Grid GRID =
      new Grid(
          List.of(
              new Head("年度", Format.PLAIN, "year"),
              new Head("支部", Format.TEXT, "branch"),
              new Head("得分（分）", Format.SCORE, "score")),
          List.of(
              List.of(2023, "甲", 90.0),
              List.of(2024, "甲", 92.0),
              java.util.Arrays.asList(2024, "\"乙\"", null),
              List.of(2024, "丙", 88.5)));

  @TempDir Path folder;

  @Test
  void shouldMakeTotalsAgainInAWholeVersion() throws Exception {
    Briefing briefing =
        PrintedVersion.briefing(FictionalVersion.tables(), Locale.SIMPLIFIED_CHINESE, null);
    long checks = briefing.sheets().stream().mapToLong(sheet -> sheet.checks().size()).sum();

    try (XSSFWorkbook book = PrintedVersion.open(PrintedVersion.print(briefing, folder))) {
      XSSFSheet index = book.getSheetAt(0);
      int seen = 0;
      for (Row row : index) {
        Cell made = row.getCell(3);
        if (made != null && made.getCellType() == CellType.FORMULA) {
          assertThat(made.getNumericCellValue())
              .as(row.getCell(1).getStringCellValue())
              .isCloseTo(row.getCell(2).getNumericCellValue(), within());
          assertThat(row.getCell(4).getBooleanCellValue()).isTrue();
          seen++;
        }
      }
      assertThat(seen).isEqualTo((int) checks).isGreaterThan(10);
    }
  }

  @Test
  void shouldComputeWhatAnOfficeProgramComputes() throws Exception {
    Where year = new Where("year", Match.EQUAL, 2024);
    Where others = new Where("branch", Match.OTHER, "甲");
    Where quoted = new Where("branch", Match.EQUAL, "\"乙\"");
    List<Check> checks =
        List.of(
            new Check("", Way.SUM, "score", null, 270.5),
            new Check("", Way.NUMBERS, "score", null, 3),
            new Check("", Way.MEDIAN, "score", null, 90),
            new Check("", Way.SUM, "score", year, 180.5),
            new Check("", Way.NUMBERS, "score", year, 2),
            new Check("", Way.SUM, "score", others, 88.5),
            new Check("", Way.NUMBERS, "score", quoted, 0));
    Sheet sheet = new Sheet("", "03 支部's", "一行", GRID, checks);

    new WorkbookPrinter()
        .print(FictionalBriefing.chinese().identity(), List.of(sheet), folder.resolve("a.xlsx"));

    try (XSSFWorkbook book = PrintedVersion.open(folder.resolve("a.xlsx"))) {
      XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book);
      for (int at = 0; at < checks.size(); at++) {
        Row row = book.getSheetAt(0).getRow(6 + at);
        double total = checks.get(at).total();
        assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(total);
        assertThat(evaluator.evaluate(row.getCell(3)).getNumberValue()).isEqualTo(total);
      }
      book.getSheetAt(1).getRow(3).getCell(2).setCellValue(91.9);
      evaluator.clearAllCachedResultValues();
      assertThat(evaluator.evaluate(book.getSheetAt(0).getRow(6).getCell(4)).getBooleanValue())
          .isFalse();
      assertThat(evaluator.evaluate(book.getSheetAt(0).getRow(13).getCell(4)).getBooleanValue())
          .as("all checks")
          .isFalse();
    }
  }

  @Test
  void shouldAddTheTotalsOfTheParts() {
    Sheet sheet = new Sheet("", "90 明细", "一行", GRID, List.of());
    List<Leaf> parts = Leaf.of(List.of(sheet), 3, Set.of());
    Check sum = new Check("", Way.SUM, "score", null, 270.5);

    assertThat(Recalculation.formula(sum, parts))
        .isEqualTo("SUM('90 明细'!$C$3:$C$5)+SUM('90 明细_2'!$C$3:$C$3)");
    assertThat(Recalculation.value(sum, parts, new LeafColumns())).isEqualTo(270.5);
    assertThat(Recalculation.possible(new Check("", Way.MEDIAN, "score", null, 0), parts))
        .isFalse();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(Recalculation.TOLERANCE);
  }
}
