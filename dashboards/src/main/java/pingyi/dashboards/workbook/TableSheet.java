package pingyi.dashboards.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;

/**
 * One data sheet: a line that says what a row is, then one table.
 *
 * <p>The frame (line, heading, table object, widths, print set-up) is written first and the rows
 * after it, because the rows of long sheets are written while the file is packed.
 */
final class TableSheet {
  /** The row of the headings, counted from 0. */
  static final int HEAD_ROW = 1;

  private static final int WIDEST = 60;
  private static final int TALLEST_LINES = 8;
  private static final int LINE_POINTS = 15;
  private static final int SAMPLE = 2_000;

  /** Texts as long as names; shorter ones are codes. */
  private static final int NAMES = 10;

  /** Characters on a line of A4 across at the least size that is read with ease. */
  private static final int PAGE = 190;

  /** In longer sheets nobody reads row by row, and measuring every text takes time. */
  private static final int MEASURED = 20_000;

  private final Leaf leaf;
  private final Styles styles;
  private final CellText text;
  private final int[] widths;

  TableSheet(Leaf leaf, Styles styles, CellText text) {
    this.leaf = leaf;
    this.styles = styles;
    this.text = text;
    this.widths = widths(leaf);
  }

  /** Writes everything but the rows. */
  void frame(XSSFSheet sheet, String indexName, String backLabel) {
    Row line = sheet.createRow(0);
    line.setHeightInPoints(24);
    Cell back = line.createCell(0);
    back.setCellValue(backLabel);
    back.setCellStyle(styles.link());
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + indexName.replace("'", "''") + "'!A1");
    back.setHyperlink(link);
    Cell says = line.createCell(1);
    says.setCellValue(text.line(leaf.says()));
    says.setCellStyle(styles.subtitle());

    List<String> names = columnNames();
    Row head = sheet.createRow(HEAD_ROW);
    head.setHeightInPoints(LINE_POINTS * 1.6f);
    for (int column = 0; column < names.size(); column++) {
      Cell cell = head.createCell(column);
      cell.setCellValue(names.get(column));
      boolean left = leaf.heads().get(column).format() == Format.TEXT;
      cell.setCellStyle(left ? styles.head() : styles.numberHead());
      sheet.setColumnWidth(column, (Math.min(widths[column], WIDEST) + 3) * 256);
    }
    if (leaf.isTable()) {
      table(sheet, names);
    }
    sheet.createFreezePane(heldColumns(), HEAD_ROW + 1);
  }

  /** Writes the rows into the sheet itself. */
  void rows(Sheet sheet) {
    int number = HEAD_ROW + 1;
    for (List<@Nullable Object> values : leaf.rows()) {
      Row row = sheet.createRow(number++);
      for (int column = 0; column < values.size(); column++) {
        Object value = values.get(column);
        if (value != null) {
          cell(row.createCell(column), value, column);
        } else {
          row.createCell(column).setCellStyle(styles.of(leaf.heads().get(column).format()));
        }
      }
      int lines = lines(values);
      if (lines > 1) {
        row.setHeightInPoints(LINE_POINTS * Math.min(lines, TALLEST_LINES));
      }
    }
  }

  /** Writes the rows straight into the part of a long sheet. */
  void rows(OutputStream part) throws IOException {
    boolean measured = leaf.rows().size() <= MEASURED;
    SheetRows rows = new SheetRows(part, leaf.heads().size(), HEAD_ROW + 1);
    for (List<@Nullable Object> values : leaf.rows()) {
      int lines = measured ? lines(values) : 1;
      if (lines > 1) {
        rows.begin(LINE_POINTS * Math.min(lines, TALLEST_LINES));
      } else {
        rows.begin();
      }
      for (int column = 0; column < values.size(); column++) {
        cell(rows, values.get(column), column);
      }
      rows.end();
    }
    rows.flush();
  }

  private void cell(SheetRows rows, @Nullable Object value, int column) throws IOException {
    Format format = leaf.heads().get(column).format();
    if (value instanceof Boolean truth) {
      rows.truth(column, styles.check().getIndex(), truth);
    } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      rows.number(column, styles.of(format).getIndex(), number.doubleValue());
    } else if (value == null || value instanceof Number) {
      rows.empty(column, styles.of(format).getIndex());
    } else {
      String fitting = text.fit(value.toString());
      rows.text(column, style(fitting, widths[column] > WIDEST).getIndex(), fitting);
    }
  }

  /** How many lines the longest text of a row takes. */
  private int lines(List<@Nullable Object> values) {
    int lines = 1;
    for (int column = 0; column < values.size(); column++) {
      if (widths[column] > WIDEST && values.get(column) instanceof String string) {
        lines = Math.max(lines, (CellText.width(string) + WIDEST - 1) / WIDEST);
      }
    }
    return lines;
  }

  private void cell(Cell cell, Object value, int column) {
    Format format = leaf.heads().get(column).format();
    if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
      cell.setCellStyle(styles.check());
    } else if (value instanceof Number number) {
      double amount = number.doubleValue();
      cell.setCellStyle(styles.of(format));
      if (Double.isFinite(amount)) {
        cell.setCellValue(amount);
      }
    } else {
      String fitting = text.fit(value.toString());
      cell.setCellValue(fitting);
      cell.setCellStyle(style(fitting, widths[column] > WIDEST));
    }
  }

  private CellStyle style(String value, boolean wide) {
    if (CellText.resemblesFormula(value)) {
      return wide ? styles.wrappedLiteral() : styles.literal();
    }
    return wide ? styles.wrapped() : styles.of(Format.TEXT);
  }

  private void table(XSSFSheet sheet, List<String> names) {
    AreaReference area =
        new AreaReference(
            new CellReference(HEAD_ROW, 0),
            new CellReference(HEAD_ROW + leaf.rows().size(), names.size() - 1),
            SpreadsheetVersion.EXCEL2007);
    // The library would look at all headings once more for each column that it adds.
    XSSFTable table = sheet.createTable(null);
    CTTable part = table.getCTTable();
    part.setRef(area.formatAsString());
    CTTableColumns columns = part.addNewTableColumns();
    columns.setCount(names.size());
    for (int column = 0; column < names.size(); column++) {
      CTTableColumn one = columns.addNewTableColumn();
      one.setId(column + 1L);
      one.setName(names.get(column));
    }
    table.setName(leaf.table());
    table.setDisplayName(leaf.table());
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
    table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    table.getCTTable().getTableStyleInfo().setShowColumnStripes(false);
  }

  /** Headings as a table demands them: not empty, and no two alike. */
  private List<String> columnNames() {
    Set<String> taken = new HashSet<>();
    return leaf.heads().stream()
        .map(
            head -> {
              String wanted = text.line(head.label());
              String name = wanted.isEmpty() ? "-" : wanted;
              for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = wanted + " " + number;
              }
              return name;
            })
        .toList();
  }

  /** The columns up to the first names, which stay in view beside many others. */
  int heldColumns() {
    if (leaf.heads().size() <= 6) {
      return 0;
    }
    int width = 0;
    for (int column = 0; column < 3; column++) {
      width += widths[column];
      if (leaf.heads().get(column).format() == Format.TEXT && widths[column] >= NAMES) {
        return width <= WIDEST ? column + 1 : 0;
      }
    }
    return 0;
  }

  /** The pages side by side on which the sheet can still be read. */
  int pagesAcross() {
    int width = 0;
    for (int column : widths) {
      width += Math.min(column, WIDEST) + 2;
    }
    return Math.max(1, (width + PAGE - 1) / PAGE);
  }

  private static int[] widths(Leaf leaf) {
    int[] widths = new int[leaf.heads().size()];
    for (int column = 0; column < widths.length; column++) {
      Head head = leaf.heads().get(column);
      // The button of the filter covers three characters of the heading.
      int width = Math.max(8, CellText.width(head.label()) + 3);
      for (List<@Nullable Object> row :
          leaf.rows().subList(0, Math.min(SAMPLE, leaf.rows().size()))) {
        width = Math.max(width, width(row.get(column)));
      }
      widths[column] = width;
    }
    return widths;
  }

  private static int width(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    return value instanceof Number number
        ? digits(number.doubleValue())
        : CellText.width(value.toString());
  }

  /** Digits before the point, their separators, the point, a decimal and a sign. */
  private static int digits(double amount) {
    int before = (int) Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(amount)))) + 1);
    return before + (before - 1) / 3 + 3;
  }
}
