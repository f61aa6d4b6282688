package pingyi.dashboards.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Charts over the columns of a table itself, below its last row: a filter of the table is a filter
 * of the chart.
 */
final class TableCharts {
  /** More names than this cannot be told apart along one axis. */
  private static final int MOST = 120;

  /** In the unit of column widths, of which a character takes 256. */
  private static final int PAGE = 150 * 256;

  private static final int LEAST = 4;

  /**
   * Which columns of which sheet are drawn.
   *
   * @param sheet the key of the sheet
   * @param names the key of the column of names
   * @param series the keys of the columns of values
   * @param totals how many rows at the end are sums of the others
   */
  private record Plan(
      String sheet,
      NativeChart.Kind kind,
      String names,
      List<String> series,
      List<String> colours,
      int totals) {}

  private static final List<Plan> PLANS =
      List.of(
          new Plan(
              "branches",
              NativeChart.Kind.INTERVALS,
              "branch",
              List.of("score", "score.low", "score.high"),
              List.of(Styles.NAVY, Styles.GREY, Styles.GREY),
              0),
          new Plan(
              "movements",
              NativeChart.Kind.COLUMNS,
              "year",
              List.of("rose", "stayed", "fell"),
              List.of(Styles.NAVY, Styles.GREY, Styles.VERMILION),
              0),
          new Plan(
              "quality",
              NativeChart.Kind.BARS,
              "file",
              List.of("rows.published", "rows.quarantined", "rows.duplicate"),
              List.of(Styles.NAVY, Styles.VERMILION, Styles.GREY),
              1));

  private final CellText text;
  private final ResourceBundle words;

  TableCharts(CellText text, ResourceBundle words) {
    this.text = text;
    this.words = words;
  }

  /**
   * Draws the chart of a sheet that has one; the rows may be written afterwards.
   *
   * @param held how many columns stand on every page of a print, and with them what is drawn there
   */
  void draw(XSSFSheet sheet, Leaf leaf, int held) {
    PLANS.stream()
        .filter(plan -> plan.sheet().equals(leaf.origin().key()))
        .filter(plan -> leaf.rows().size() > plan.totals() && leaf.rows().size() <= MOST)
        .filter(plan -> leaf.column(plan.names()) >= 0 && leaf.column(plan.series().get(0)) >= 0)
        .forEach(plan -> draw(sheet, leaf, plan, Math.max(1, held)));
  }

  private void draw(XSSFSheet sheet, Leaf leaf, Plan plan, int left) {
    List<List<@Nullable Object>> rows = leaf.rows().subList(0, leaf.rows().size() - plan.totals());
    int names = leaf.column(plan.names());
    List<ChartCells.Series> series = new ArrayList<>();
    for (int at = 0; at < plan.series().size(); at++) {
      int column = leaf.column(plan.series().get(at));
      if (column >= 0) {
        series.add(
            new ChartCells.Series(
                text.line(leaf.heads().get(column).label()),
                column,
                plan.colours().get(at),
                rows.stream().map(row -> number(row.get(column))).toList()));
      }
    }
    int top = TableSheet.HEAD_ROW + leaf.rows().size() + 3;
    int height = plan.kind() == NativeChart.Kind.BARS ? Math.max(18, rows.size() + 6) : 22;
    NativeChart.draw(
        sheet,
        new NativeChart.Place(left, top, Math.max(left + LEAST, right(sheet)), top + height),
        new ChartCells(
            leaf.name(),
            TableSheet.HEAD_ROW,
            names,
            rows.stream().map(row -> text.line(Objects.toString(row.get(names), ""))).toList(),
            series),
        plan.kind(),
        new NativeChart.Labels(
            words.getString("chart." + plan.sheet()),
            text.line(leaf.heads().get(names).label()),
            words.getString("chart." + plan.sheet() + ".unit"),
            words.getString("chart." + plan.sheet()) + " " + text.line(leaf.says())));
  }

  /** Wide enough for many names, and no wider than what stands on the first page of a print. */
  private static int right(XSSFSheet sheet) {
    int right = 1;
    for (int width = sheet.getColumnWidth(0); width < PAGE; right++) {
      width += sheet.getColumnWidth(right);
    }
    return Math.max(LEAST, right - 1);
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : null;
  }
}
