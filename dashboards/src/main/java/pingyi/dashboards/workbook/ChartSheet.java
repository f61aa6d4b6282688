package pingyi.dashboards.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * The sheet with charts an analyst can change: each beside a table of the few cells it draws. Under
 * the chart stand the conclusion and the source of the picture it is made from.
 */
final class ChartSheet {
  private static final int CHART_ROWS = 20;
  private static final int DATA_COLUMN = 10;
  private static final int DATA_COLUMNS = 12;

  private final Styles styles;
  private final CellText text;
  private final ResourceBundle words;
  private int row;

  ChartSheet(Styles styles, CellText text, ResourceBundle words) {
    this.styles = styles;
    this.text = text;
    this.words = words;
  }

  /** Whether the briefing has a figure that is drawn here. */
  static boolean isWanted(Briefing briefing) {
    return briefing.figures().stream().anyMatch(ChartBlock::isDrawn);
  }

  /** Prints every figure whose values an analyst may want to redraw. */
  void print(XSSFSheet sheet, Briefing briefing) {
    sheet.setDisplayGridlines(false);
    for (int column = 0; column < DATA_COLUMN; column++) {
      sheet.setColumnWidth(column, 10 * 256);
    }
    for (int column = DATA_COLUMN; column < DATA_COLUMN + DATA_COLUMNS; column++) {
      sheet.setColumnWidth(column, (column == DATA_COLUMN ? 30 : 18) * 256);
    }
    briefing.figures().stream()
        .filter(ChartBlock::isDrawn)
        .forEach(figure -> block(sheet, figure, ChartBlock.of(figure, words)));
  }

  private void block(XSSFSheet sheet, Figure figure, ChartBlock block) {
    if (row > 0) {
      // On paper a chart stands whole, at the head of its page.
      sheet.setRowBreak(row - 1);
    }
    line(sheet, row, figure.caption().title(), styles.title());
    row(sheet, row).setHeightInPoints(28);
    int headRow = row + 1;
    List<String> heads = unlike(block.heads());
    write(sheet, headRow, block, heads);
    int rows = Math.max(CHART_ROWS, block.rows().size() + 4);
    table(sheet, headRow, block, heads.size(), figure.id());
    List<ChartCells.Series> series = new ArrayList<>();
    for (int column = 1; column < heads.size(); column++) {
      int at = column - 1;
      series.add(
          new ChartCells.Series(
              heads.get(column),
              DATA_COLUMN + column,
              block.colours().get(at),
              block.rows().stream().map(one -> one.values().get(at)).toList()));
    }
    NativeChart.draw(
        sheet,
        new NativeChart.Place(0, headRow, DATA_COLUMN - 1, headRow + rows),
        new ChartCells(
            sheet.getSheetName(),
            headRow,
            DATA_COLUMN,
            block.rows().stream().map(one -> text.line(one.name())).toList(),
            series),
        block.kind(),
        new NativeChart.Labels(
            text.line(figure.caption().subtitle()),
            heads.get(0),
            text.line(block.axis()),
            text.line(figure.caption().altText())));
    row = headRow + rows + 1;
    line(sheet, row, figure.caption().note(), styles.subtitle());
    row += 3;
  }

  private void write(XSSFSheet sheet, int headRow, ChartBlock block, List<String> heads) {
    Row head = row(sheet, headRow);
    head.setHeightInPoints(24);
    for (int column = 0; column < heads.size(); column++) {
      Cell cell = head.createCell(DATA_COLUMN + column);
      cell.setCellValue(heads.get(column));
      cell.setCellStyle(column == 0 ? styles.head() : styles.numberHead());
    }
    for (int index = 0; index < block.rows().size(); index++) {
      ChartBlock.Line values = block.rows().get(index);
      Row line = row(sheet, headRow + 1 + index);
      Cell name = line.createCell(DATA_COLUMN);
      name.setCellValue(text.line(values.name()));
      name.setCellStyle(styles.of(Format.TEXT));
      for (int column = 0; column < values.values().size(); column++) {
        Cell cell = line.createCell(DATA_COLUMN + 1 + column);
        @Nullable Double value = values.values().get(column);
        if (value != null) {
          cell.setCellValue(value);
        }
        cell.setCellStyle(styles.of(block.format()));
      }
    }
  }

  /** A table object: its filter is the chart's. */
  private static void table(
      XSSFSheet sheet, int headRow, ChartBlock block, int columns, String id) {
    AreaReference area =
        new AreaReference(
            new CellReference(headRow, DATA_COLUMN),
            new CellReference(headRow + block.rows().size(), DATA_COLUMN + columns - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    String name = "chart_" + id.replaceAll("[^A-Za-z0-9]+", "_");
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
  }

  /** No two columns of a table may be called alike. */
  private List<String> unlike(List<String> heads) {
    Set<String> taken = new HashSet<>();
    return heads.stream()
        .map(
            head -> {
              String name = text.line(head);
              for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = text.line(head) + " " + number;
              }
              return name;
            })
        .toList();
  }

  private static Row row(XSSFSheet sheet, int number) {
    Row row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }

  private void line(XSSFSheet sheet, int number, String words, CellStyle style) {
    Cell cell = row(sheet, number).createCell(0);
    cell.setCellValue(text.line(words));
    cell.setCellStyle(style);
  }
}
