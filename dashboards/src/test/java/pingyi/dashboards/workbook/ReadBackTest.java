package pingyi.dashboards.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * The file is read as a stranger would read it, and each number in it is looked for in the tables
 * of the version: in the rows of the branch and the year that its own row names, where it names
 * them.
 */
class ReadBackTest {
  /** Numbers that say where something stands in the workbook, and are checked elsewhere. */
  private static final Map<String, Set<String>> PLACES =
      Map.of(
          "guide", Set.of("rows"),
          "conclusions", Set.of("slide"),
          "charts", Set.of("row.number"),
          "parameters", Set.of("parameter.value"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void shouldHoldNoNumberThatTheTablesDoNotHold(String language) throws Exception {
    TableSet tables = FictionalVersion.tables();
    Briefing briefing = PrintedVersion.briefing(tables, Locale.forLanguageTag(language), null);
    StoredNumbers stored = new StoredNumbers(tables);
    List<String> strangers = new ArrayList<>();
    int numbers = 0;

    try (XSSFWorkbook book = PrintedVersion.open(PrintedVersion.print(briefing, folder))) {
      for (Briefing.Sheet sheet : briefing.sheets()) {
        numbers += compare(sheet, book.getSheet(sheet.name()), stored, strangers);
      }
    }

    assertThat(strangers).isEmpty();
    assertThat(numbers).isGreaterThan(2_000);
  }

  @Test
  void shouldTellANumberOfAnotherYearFromItsOwn() throws Exception {
    TableSet tables = FictionalVersion.tables();
    BranchYearScore row =
        tables.read(BranchYearScore.class).stream()
            .filter(each -> each.score() != null)
            .findFirst()
            .orElseThrow();
    StoredNumbers stored = new StoredNumbers(tables);

    assertThat(stored.hold(row.score(), row.organizationId(), "" + row.reviewYear())).isTrue();
    assertThat(stored.hold(row.score(), row.organizationId(), "1999")).isFalse();
    assertThat(stored.hold(row.score() + .001, row.organizationId(), "" + row.reviewYear()))
        .isFalse();
  }

  private static int compare(
      Briefing.Sheet sheet, XSSFSheet printed, StoredNumbers stored, List<String> strangers) {
    int year = sheet.grid().column("year");
    int branch = sheet.grid().column("id");
    Set<String> places = PLACES.getOrDefault(sheet.key(), Set.of());
    int numbers = 0;
    for (int number = TableSheet.HEAD_ROW + 1; number <= printed.getLastRowNum(); number++) {
      Row row = printed.getRow(number);
      for (Cell cell : row) {
        String column = sheet.grid().heads().get(cell.getColumnIndex()).key();
        if (cell.getCellType() == CellType.NUMERIC && !places.contains(column)) {
          numbers++;
          boolean known =
              stored.hold(cell.getNumericCellValue(), text(row, branch), wanted(row, year, column));
          if (!known) {
            strangers.add(sheet.name() + " " + cell.getAddress() + " = " + cell);
          }
        }
      }
    }
    return numbers;
  }

  /** The scores of other years stand beside those of the latest. */
  private static String wanted(Row row, int year, String column) {
    return column.matches("year\\.\\d{4}") ? column.substring(5) : text(row, year);
  }

  private static String text(Row row, int column) {
    Cell cell = column < 0 ? null : row.getCell(column);
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "";
    }
    return cell.getCellType() == CellType.NUMERIC
        ? Integer.toString((int) cell.getNumericCellValue())
        : cell.getStringCellValue();
  }
}
