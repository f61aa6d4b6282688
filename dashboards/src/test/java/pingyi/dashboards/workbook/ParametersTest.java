package pingyi.dashboards.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.dashboards.fixture.FictionalVersion;

/** Parameters have names, those an analyst may set are open, and a formula follows them. */
class ParametersTest {
  @TempDir Path folder;

  @Test
  void shouldNameEveryParameterAndFollowTheOnesThatMayBeSet() throws Exception {
    Path file =
        PrintedVersion.print(
            PrintedVersion.briefing(FictionalVersion.tables(), Locale.SIMPLIFIED_CHINESE, null),
            folder);
    try (XSSFWorkbook book = PrintedVersion.open(file)) {
      XSSFSheet sheet = book.getSheet("11 参数");
      // The others belong to one sheet: the rows that are repeated on paper.
      assertThat(book.getAllNames())
          .filteredOn(name -> name.getSheetIndex() < 0)
          .hasSize(sheet.getLastRowNum() - TableSheet.HEAD_ROW);
      XSSFCell watched = value(book, "watched_branches");
      XSSFCell change = value(book, "watch_change");
      XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book);
      double printed = watched.getNumericCellValue();

      assertThat(evaluator.evaluate(watched).getNumberValue()).isEqualTo(printed);
      // The largest quarter is marked from the start, never nothing and never all.
      assertThat(printed)
          .isBetween(1.0, sheet.getWorkbook().getSheet("02 支部总表").getLastRowNum() / 2.0);
      change.setCellValue(0);
      evaluator.clearAllCachedResultValues();
      assertThat(evaluator.evaluate(watched).getNumberValue()).isGreaterThan(printed);

      assertThat(sheet.isSheetLocked()).isTrue();
      assertThat(change.getCellStyle().getLocked()).isFalse();
      assertThat(value(book, "latest_year").getCellStyle().getLocked()).isTrue();
    }
  }

  private static XSSFCell value(XSSFWorkbook book, String named) {
    Name name = book.getName(named);
    CellReference at = new CellReference(name.getRefersToFormula());
    return book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
  }
}
