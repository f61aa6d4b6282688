package pingyi.dashboards.workbook;

import java.util.List;
import java.util.ResourceBundle;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import pingyi.dashboards.briefing.Briefing.Identity;
import pingyi.dashboards.briefing.Check;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * The first sheet: what the workbook is, a link to each sheet, and a check that each table still
 * has the rows that were printed.
 */
final class IndexSheet {
  private static final int HEAD_ROW = 4;
  private static final int[] WIDTHS = {30, 72, 12, 30, 12};

  private final Styles styles;
  private final CellText text;
  private final ResourceBundle words;
  private final LeafColumns columns = new LeafColumns();
  private boolean holding = true;

  IndexSheet(Styles styles, CellText text, ResourceBundle words) {
    this.styles = styles;
    this.text = text;
    this.words = words;
  }

  /**
   * Prints the sheet; the tables the checks ask about must exist.
   *
   * @param charts the name of the sheet with charts, empty where there is none
   */
  void print(XSSFSheet sheet, Identity identity, List<Leaf> leaves, String charts) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
    sheet.setDisplayGridlines(false);
    line(sheet, 0, identity.title(), true);
    line(
        sheet,
        1,
        identity.institution() + " · " + identity.years() + " · " + identity.asOf(),
        false);
    line(sheet, 2, identity.footer(), false);
    sheet.getRow(0).setHeightInPoints(30);
    heads(sheet.createRow(HEAD_ROW));

    int number = HEAD_ROW + 1;
    for (Leaf leaf : leaves) {
      Row row = sheet.createRow(number++);
      link(row.createCell(0), leaf.name());
      write(row, 1, text.line(leaf.says()));
      Cell count = row.createCell(2);
      count.setCellValue(leaf.rows().size());
      count.setCellStyle(styles.of(Format.COUNT));
      write(row, 3, leaf.isTable() ? leaf.table() : words.getString("index.empty"));
      formula(row.createCell(4), check(leaf, row.getRowNum() + 1));
      row.setHeightInPoints(18 * lines(leaf.says()));
    }
    number = totals(sheet, leaves, number);
    Row total = sheet.createRow(number);
    write(total, 0, words.getString("index.all"));
    for (int column = 1; column < 4; column++) {
      write(total, column, "");
    }
    formula(total.createCell(4), "AND(E" + (HEAD_ROW + 2) + ":E" + number + ")");
    total.getCell(4).setCellValue(holding);
    warn(sheet, number);
    number += 2;
    if (!charts.isEmpty()) {
      link(sheet.createRow(number).createCell(0), charts);
      Cell says = sheet.getRow(number++).createCell(1);
      says.setCellValue(words.getString("chart.says"));
      says.setCellStyle(styles.of(Format.TEXT));
    }
    note(sheet.createRow(++number), words.getString("index.blank"));
    note(sheet.createRow(++number), words.getString("index.check"));
    sheet.createFreezePane(0, HEAD_ROW + 1);
  }

  /**
   * A row a check: the total that another table of the version states, and the same made from the
   * rows by formula. The value beside the formula is made from the printed rows too, because rows
   * that go through a stream cannot be computed with here.
   */
  private int totals(XSSFSheet sheet, List<Leaf> leaves, int from) {
    int number = from;
    for (Leaf first : leaves) {
      List<Leaf> parts = leaves.stream().filter(leaf -> leaf.origin() == first.origin()).toList();
      if (parts.get(0) != first) {
        continue;
      }
      for (Check check : first.origin().checks()) {
        if (Recalculation.possible(check, parts)) {
          total(sheet.createRow(number++), first, check, parts);
        }
      }
    }
    return number;
  }

  private void total(Row row, Leaf leaf, Check check, List<Leaf> parts) {
    row.setHeightInPoints(18);
    link(row.createCell(0), leaf.name());
    write(row, 1, text.line(check.says()));
    Format format = leaf.heads().get(leaf.column(check.column())).format();
    Cell stated = row.createCell(2);
    stated.setCellValue(check.total());
    stated.setCellStyle(styles.of(format == Format.PLAIN ? Format.COUNT : format));
    double value = Recalculation.value(check, parts, columns);
    Cell made = row.createCell(3);
    made.setCellFormula(Recalculation.formula(check, parts));
    made.setCellValue(value);
    made.setCellStyle(stated.getCellStyle());
    int line = row.getRowNum() + 1;
    boolean holds = Math.abs(value - check.total()) < Recalculation.TOLERANCE;
    Cell verdict = row.createCell(4);
    verdict.setCellFormula("ABS(C" + line + "-D" + line + ")<" + "0.000001");
    verdict.setCellValue(holds);
    verdict.setCellStyle(styles.check());
    holding &= holds;
  }

  private void heads(Row row) {
    String[] keys = {"index.sheet", "index.says", "index.rows", "index.table", "index.holds"};
    row.setHeightInPoints(24);
    for (int column = 0; column < keys.length; column++) {
      Cell cell = row.createCell(column);
      cell.setCellValue(words.getString(keys[column]));
      cell.setCellStyle(column == 2 ? styles.numberHead() : styles.head());
    }
  }

  /**
   * The empty brackets are how Excel itself stores all rows of a table; LibreOffice knows no other
   * spelling. A table without rows is not a table object; there the cell under its heading must be
   * free.
   */
  private static String check(Leaf leaf, int row) {
    if (leaf.isTable()) {
      return "ROWS(" + leaf.table() + "[])=C" + row;
    }
    String below = "'" + leaf.name().replace("'", "''") + "'!A" + (TableSheet.HEAD_ROW + 2);
    return "COUNTA(" + below + ")=C" + row;
  }

  private void warn(XSSFSheet sheet, int last) {
    var formatting = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule("NOT(E" + (HEAD_ROW + 2) + ")");
    var font = rule.createFontFormatting();
    font.setFontStyle(false, true);
    font.setFontColor(Styles.colour(Styles.VERMILION));
    // POI's setter drops the alpha byte, which the schema demands.
    var looks = sheet.getWorkbook().getStylesSource();
    looks
        .getDxfAt(looks._getDXfsSize() - 1)
        .getFont()
        .getColorArray(0)
        .setRgb(Styles.colour(Styles.VERMILION).getARGB());
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(HEAD_ROW + 1, last, 4, 4)}, rule);
  }

  private void formula(Cell cell, String formula) {
    cell.setCellFormula(formula);
    cell.setCellStyle(styles.check());
    // The value is stored beside the formula, so that readers that do not compute see it too.
    XSSFWorkbook book = (XSSFWorkbook) cell.getSheet().getWorkbook();
    new XSSFFormulaEvaluator(book).evaluateFormulaCell(cell);
  }

  private void link(Cell cell, String sheetName) {
    Hyperlink link =
        cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
    cell.setHyperlink(link);
    cell.setCellValue(sheetName);
    cell.setCellStyle(styles.link());
  }

  private void line(XSSFSheet sheet, int number, String words, boolean large) {
    Cell cell = sheet.createRow(number).createCell(0);
    cell.setCellValue(text.line(words));
    cell.setCellStyle(large ? styles.title() : styles.subtitle());
  }

  /** Beside the names, where long texts are broken and fit on paper. */
  private void note(Row row, String words) {
    write(row, 1, text.line(words));
    row.setHeightInPoints(18 * lines(words));
  }

  private static int lines(String says) {
    return Math.max(1, (CellText.width(says) + WIDTHS[1] - 3) / (WIDTHS[1] - 2));
  }

  private void write(Row row, int column, String words) {
    Cell cell = row.createCell(column);
    cell.setCellValue(words);
    cell.setCellStyle(column == 1 ? styles.wrapped() : styles.of(Format.TEXT));
  }
}
