package pingyi.dashboards.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Figure.Stack;
import pingyi.dashboards.briefing.Figure.StackSeries;
import pingyi.dashboards.briefing.Figure.Trend;
import pingyi.dashboards.briefing.Figure.TrendPoint;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * The sheet with charts an analyst can change: each beside the cells it draws, which are few.
 *
 * <p>A trend gets an empty row where scale or policy changed: the line breaks there, as the years
 * on its sides must not be joined.
 */
final class ChartSheet {
  private static final int CHART_ROWS = 20;
  private static final int DATA_COLUMN = 10;

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
    return trend(briefing).isPresent() || stack(briefing).isPresent();
  }

  /** Prints the first trend and the first stack. */
  void print(XSSFSheet sheet, Briefing briefing) {
    sheet.setDisplayGridlines(false);
    for (int column = 0; column < DATA_COLUMN; column++) {
      sheet.setColumnWidth(column, 10 * 256);
    }
    for (int column = DATA_COLUMN; column < DATA_COLUMN + 8; column++) {
      sheet.setColumnWidth(column, 16 * 256);
    }
    trend(briefing).ifPresent(trend -> trend(sheet, trend));
    stack(briefing).ifPresent(stack -> stack(sheet, stack));
  }

  private void trend(XSSFSheet sheet, Trend trend) {
    List<String> heads =
        List.of(
            words.getString("chart.year"),
            words.getString("chart.high"),
            words.getString("chart.median"),
            words.getString("chart.low"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int before = trend.points().isEmpty() ? 0 : trend.points().get(0).year() - 1;
    for (TrendPoint point : trend.points()) {
      boolean skipped = point.year() != before + 1;
      before = point.year();
      if (skipped || trend.breaksBefore().contains(point.year())) {
        List<@Nullable Object> gap = new ArrayList<>();
        gap.add(words.getString("chart.break"));
        gap.add(null);
        gap.add(null);
        gap.add(null);
        rows.add(gap);
      }
      rows.add(List.of(Integer.toString(point.year()), point.high(), point.median(), point.low()));
    }
    NativeChart chart = block(sheet, trend, heads, rows, Format.SCORE);
    chart.lines(List.of(Styles.GREY, Styles.NAVY, Styles.GREY));
  }

  private void stack(XSSFSheet sheet, Stack stack) {
    List<String> heads = new ArrayList<>();
    heads.add(words.getString("chart.year"));
    stack.series().forEach(series -> heads.add(text.line(series.label())));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int column = 0; column < stack.columns().size(); column++) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(text.line(stack.columns().get(column)));
      for (StackSeries series : stack.series()) {
        cells.add(series.counts().get(column));
      }
      rows.add(cells);
    }
    block(sheet, stack, heads, rows, Format.COUNT).stackedColumns();
  }

  private NativeChart block(
      XSSFSheet sheet,
      Figure figure,
      List<String> heads,
      List<List<@Nullable Object>> rows,
      Format format) {
    int top = row;
    line(sheet, top, figure.caption().title(), true);
    line(sheet, top + 1, figure.caption().subtitle(), false);
    int headRow = top + 2;
    Row head = row(sheet, headRow);
    for (int column = 0; column < heads.size(); column++) {
      Cell cell = head.createCell(DATA_COLUMN + column);
      cell.setCellValue(heads.get(column));
      cell.setCellStyle(column == 0 ? styles.head() : styles.numberHead());
    }
    for (int index = 0; index < rows.size(); index++) {
      Row line = row(sheet, headRow + 1 + index);
      for (int column = 0; column < heads.size(); column++) {
        Cell cell = line.createCell(DATA_COLUMN + column);
        Object value = rows.get(index).get(column);
        if (value instanceof Number number) {
          cell.setCellValue(number.doubleValue());
        } else if (value != null) {
          cell.setCellValue(value.toString());
        }
        cell.setCellStyle(styles.of(column == 0 ? Format.TEXT : format));
      }
    }
    row = top + 3 + Math.max(CHART_ROWS, rows.size()) + 1;
    line(sheet, row - 1, figure.caption().note(), false);
    row += 2;
    return NativeChart.at(
        sheet,
        headRow,
        DATA_COLUMN - 1,
        CHART_ROWS,
        new NativeChart.Cells(headRow, DATA_COLUMN, rows.size(), heads.size() - 1),
        text.line(figure.caption().altText()));
  }

  private static Row row(XSSFSheet sheet, int number) {
    Row row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }

  private void line(XSSFSheet sheet, int number, String words, boolean large) {
    Cell cell = row(sheet, number).createCell(0);
    cell.setCellValue(text.line(words));
    cell.setCellStyle(large ? styles.title() : styles.subtitle());
    if (large) {
      row(sheet, number).setHeightInPoints(28);
    }
  }

  private static Optional<Trend> trend(Briefing briefing) {
    return briefing.figures().stream()
        .filter(Trend.class::isInstance)
        .map(Trend.class::cast)
        .filter(trend -> !trend.points().isEmpty())
        .findFirst();
  }

  private static Optional<Stack> stack(Briefing briefing) {
    return briefing.figures().stream()
        .filter(Stack.class::isInstance)
        .map(Stack.class::cast)
        .filter(stack -> !stack.series().isEmpty() && !stack.columns().isEmpty())
        .findFirst();
  }
}
