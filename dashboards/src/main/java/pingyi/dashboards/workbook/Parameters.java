package pingyi.dashboards.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheet of parameters: each value has a name for formulas, those an analyst may set are
 * unlocked, and the marks on the sheet of branches follow them.
 */
final class Parameters {
  private static final String KEY = "parameters";
  private static final String WATCH_CHANGE = "watch_change";
  private static final String WATCH_VOTERS = "watch_voters";
  private static final String WATCHED = "watched_branches";
  private static final String MARK = "FFF2CC";

  private final List<Leaf> leaves;
  private final Styles styles;

  Parameters(List<Leaf> leaves, Styles styles) {
    this.leaves = leaves;
    this.styles = styles;
  }

  /** Names the values, once the rows are written; of no effect without the sheet. */
  void apply(XSSFWorkbook book) {
    leaf(KEY)
        .ifPresent(
            leaf -> {
              XSSFSheet sheet = book.getSheet(leaf.name());
              for (int row = 0; row < leaf.rows().size(); row++) {
                Object name = leaf.rows().get(row).get(leaf.column("range.name"));
                if (name != null) {
                  value(sheet, leaf, row, name.toString());
                }
              }
              // Without a password: against a slip of the hand, not against the analyst.
              sheet.enableLocking();
              sheet.lockAutoFilter(false);
              sheet.lockSort(false);
              sheet.lockFormatColumns(false);
              leaf("branches")
                  .ifPresent(branches -> marks(book.getSheet(branches.name()), branches));
            });
  }

  private void value(XSSFSheet sheet, Leaf leaf, int row, String named) {
    int column = leaf.column("parameter.value");
    int number = TableSheet.HEAD_ROW + 1 + row;
    Name name = sheet.getWorkbook().createName();
    name.setNameName(named);
    name.setRefersToFormula(
        new CellReference(leaf.name(), number, column, true, true).formatAsString());
    Cell cell = sheet.getRow(number).getCell(column);
    if (named.equals(WATCH_CHANGE) || named.equals(WATCH_VOTERS)) {
      cell.setCellStyle(styles.input());
    }
    if (named.equals(WATCHED)) {
      leaf("branches").ifPresent(branches -> live(cell, branches));
    }
  }

  /** The printed count stays beside the formula as its value. */
  private static void live(Cell cell, Leaf branches) {
    int column = branches.column("difference");
    if (column >= 0) {
      String changes = branches.range(column);
      double value = cell.getNumericCellValue();
      cell.setCellFormula(
          "COUNTIF(%s,\">=\"&%s)+COUNTIF(%s,\"<=\"&-%s)"
              .formatted(changes, WATCH_CHANGE, changes, WATCH_CHANGE));
      cell.setCellValue(value);
    }
  }

  private static void marks(XSSFSheet sheet, Leaf leaf) {
    mark(sheet, leaf, "difference", "AND(ISNUMBER(%1$s),ABS(%1$s)>=" + WATCH_CHANGE + ")");
    mark(sheet, leaf, "voters", "AND(ISNUMBER(%1$s),%1$s<" + WATCH_VOTERS + ")");
  }

  private static void mark(XSSFSheet sheet, Leaf leaf, String key, String condition) {
    int column = leaf.column(key);
    if (column < 0 || !leaf.isTable()) {
      return;
    }
    CellRangeAddress cells = leaf.cells(column);
    String first = CellReference.convertNumToColString(column) + (cells.getFirstRow() + 1);
    var formatting = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(condition.formatted(first));
    XSSFPatternFormatting fill = (XSSFPatternFormatting) rule.createPatternFormatting();
    fill.setFillBackgroundColor(Styles.colour(MARK));
    formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }

  private Optional<Leaf> leaf(String key) {
    return leaves.stream().filter(leaf -> leaf.origin().key().equals(key)).findFirst();
  }
}
