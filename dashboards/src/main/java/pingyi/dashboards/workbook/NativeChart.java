package pingyi.dashboards.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A chart over cells of its own sheet, in the manner of the house and valid for every reader. Its
 * title and unit stand in the cells above it.
 */
final class NativeChart {
  /** Best grade first, from blue to brown, as in every other picture. */
  private static final List<String> LAYERS = List.of("1F4E79", "86AED3", "F0C27B", "B5541C");

  /** The same for the grades of two policies side by side. */
  private static final List<String> MANY_LAYERS =
      List.of("1F4E79", "3F729F", "86AED3", "BFD5EA", "F6DDB4", "F0C27B", "DB8A4C", "B5541C");

  /**
   * The cells that are drawn.
   *
   * @param headRow the row of the series' names
   * @param column the column of the categories; the series stand to its right
   */
  record Cells(int headRow, int column, int rows, int series) {}

  private final XSSFSheet sheet;
  private final XSSFChart chart;
  private final Cells cells;
  private final XDDFValueAxis values;

  private NativeChart(XSSFSheet sheet, XSSFChart chart, Cells cells) {
    this.sheet = sheet;
    this.chart = chart;
    this.cells = cells;
    this.values = axes();
  }

  /** Places an empty chart. */
  static NativeChart at(
      XSSFSheet sheet, int top, int columns, int rows, Cells cells, String altText) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, top, columns, top + rows);
    XSSFChart chart = drawing.createChart(anchor);
    var frames = drawing.getCTDrawing().getTwoCellAnchorList();
    frames
        .get(frames.size() - 1)
        .getGraphicFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(altText);
    chart.setAutoTitleDeleted(true);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.setPlotOnlyVisibleCells(false);
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    return new NativeChart(sheet, chart, cells);
  }

  /** Draws each series as a line, the second thick. */
  void lines(List<String> colours) {
    XDDFLineChartData data =
        (XDDFLineChartData) chart.createData(ChartTypes.LINE, category(), values);
    data.setGrouping(Grouping.STANDARD);
    data.setVaryColors(false);
    for (int number = 1; number <= cells.series(); number++) {
      var series = (XDDFLineChartData.Series) add(data, number);
      String colour = colours.get(number - 1);
      XDDFLineProperties line = new XDDFLineProperties(fill(colour));
      line.setWidth(number == 2 ? 2.75 : 1.25);
      series.setLineProperties(line);
      series.setSmooth(false);
      series.setMarkerStyle(MarkerStyle.CIRCLE);
      series.setMarkerSize((short) (number == 2 ? 7 : 5));
      XDDFShapeProperties marker = new XDDFShapeProperties();
      marker.setFillProperties(fill(colour));
      marker.setLineProperties(new XDDFLineProperties(fill(colour)));
      series.getCTLineSer().getMarker().setSpPr(marker.getXmlObject());
    }
    chart.plot(data);
  }

  /** Draws the series on each other. */
  void stackedColumns() {
    values.setMinimum(0);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, category(), values);
    data.setBarDirection(BarDirection.COL);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setOverlap((byte) 100);
    data.setGapWidth(60);
    data.setVaryColors(false);
    for (int number = 1; number <= cells.series(); number++) {
      XDDFChartData.Series series = add(data, number);
      List<String> layers = cells.series() <= LAYERS.size() ? LAYERS : MANY_LAYERS;
      series.setFillProperties(fill(layers.get((number - 1) % layers.size())));
      // Neighbours differ little in brightness: a white rim parts them.
      series.setLineProperties(new XDDFLineProperties(fill("FFFFFF")));
    }
    chart.plot(data);
  }

  private XDDFCategoryAxis category() {
    return (XDDFCategoryAxis) chart.getAxes().get(0);
  }

  private XDDFValueAxis axes() {
    XDDFCategoryAxis category = chart.createCategoryAxis(AxisPosition.BOTTOM);
    category.setMajorTickMark(AxisTickMark.NONE);
    category.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill("B8C0C8")));
    XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
    axis.setCrossBetween(AxisCrossBetween.BETWEEN);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.setNumberFormat("General");
    axis.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(Styles.RULE)));
    axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(Styles.RULE)));
    return axis;
  }

  private XDDFChartData.Series add(XDDFChartData data, int number) {
    int first = cells.headRow() + 1;
    int last = cells.headRow() + cells.rows();
    int column = cells.column() + number;
    XDDFDataSource<String> categories =
        XDDFDataSourcesFactory.fromStringCellRange(
            sheet, new CellRangeAddress(first, last, cells.column(), cells.column()));
    XDDFNumericalDataSource<Double> amounts =
        XDDFDataSourcesFactory.fromNumericCellRange(
            sheet, new CellRangeAddress(first, last, column, column));
    XDDFChartData.Series series = data.addSeries(categories, amounts);
    series.setTitle(
        sheet.getRow(cells.headRow()).getCell(column).getStringCellValue(),
        new CellReference(sheet.getSheetName(), cells.headRow(), column, true, true));
    return series;
  }

  private static XDDFSolidFillProperties fill(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new XDDFSolidFillProperties(
        XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
  }
}
