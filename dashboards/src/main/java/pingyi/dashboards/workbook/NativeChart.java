package pingyi.dashboards.workbook;

import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
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
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/**
 * A chart over cells of its own sheet, in the manner of the house and valid for every reader. It
 * draws what a filter leaves visible.
 */
final class NativeChart {
  /** How the cells are drawn. */
  enum Kind {
    /** Levels over the years; the second series is the strong one. */
    LINES,
    /** Counts on each other, one column a name. */
    COLUMNS,
    /** Counts on each other, one bar a name, the first on top. */
    BARS,
    /** Parts of a whole, one bar a name, the first on top. */
    PARTS,
    /**
     * A value between its ends, one mark a name: the series are the value, its low and its high.
     */
    INTERVALS;

    private boolean lies() {
      return this == BARS || this == PARTS;
    }

    private boolean hasLines() {
      return this == LINES || this == INTERVALS;
    }
  }

  /**
   * The words in the chart.
   *
   * @param title measure, unit and period: unlike a conclusion it stays true under a filter
   * @param names what stands along the axis of names
   * @param values what is measured, with the unit
   * @param altText for readers who do not see it
   */
  record Labels(String title, String names, String values, String altText) {}

  /**
   * Where a chart lies: columns and rows, counted from 0.
   *
   * @param right the column behind the last
   * @param bottom the row behind the last
   */
  record Place(int left, int top, int right, int bottom) {}

  /** Up to so many, an axis would number halves. */
  private static final double FEW = 10;

  private static final double TITLE = 12;
  private static final double NOTE = 9;

  private final XSSFChart chart;
  private final ChartCells cells;
  private final Kind kind;
  private final XDDFCategoryAxis names;
  private final XDDFValueAxis values;

  private NativeChart(XSSFChart chart, ChartCells cells, Kind kind) {
    this.chart = chart;
    this.cells = cells;
    this.kind = kind;
    this.names = chart.createCategoryAxis(kind.lies() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    this.values = chart.createValueAxis(kind.lies() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
  }

  /** Draws a chart over the cells into rows and columns of the sheet. */
  static void draw(XSSFSheet sheet, Place place, ChartCells cells, Kind kind, Labels labels) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, place.left(), place.top(), place.right(), place.bottom());
    // A filter hides rows, not the chart beside them.
    anchor.setAnchorType(AnchorType.DONT_MOVE_AND_RESIZE);
    XSSFChart chart = drawing.createChart(anchor);
    var frames = drawing.getCTDrawing().getTwoCellAnchorList();
    frames
        .get(frames.size() - 1)
        .getGraphicFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(labels.altText());
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.setPlotOnlyVisibleCells(true);
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    NativeChart made = new NativeChart(chart, cells, kind);
    made.axes();
    if (kind.hasLines()) {
      made.lines();
    } else {
      made.bars();
    }
    if (cells.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    letters(chart, labels, made);
  }

  private static void letters(XSSFChart chart, Labels labels, NativeChart made) {
    chart.setTitleText(labels.title());
    chart.setTitleOverlay(false);
    write(chart.getTitle().getOrAddTextProperties(), TITLE, Styles.INK);
    made.names.setTitle(labels.names());
    made.values.setTitle(labels.values());
    write(made.names.getOrAddTextProperties(), NOTE, Styles.SECONDARY);
    write(made.values.getOrAddTextProperties(), NOTE, Styles.SECONDARY);
    CTTextBody all = chart.getCTChartSpace().addNewTxPr();
    all.addNewBodyPr();
    CTTextParagraph paragraph = all.addNewP();
    write(new XDDFRunProperties(paragraph.addNewPPr().addNewDefRPr()), NOTE, Styles.SECONDARY);
    paragraph.addNewEndParaRPr().setLang("zh-CN");
  }

  private static void write(XDDFRunProperties letters, double size, String colour) {
    letters.setFontSize(size);
    letters.setBold(false);
    letters.setFillProperties(fill(colour));
    letters.setFonts(
        new XDDFFont[] {
          new XDDFFont(FontGroup.LATIN, Styles.FONT, null, null, null),
          new XDDFFont(FontGroup.EAST_ASIAN, Styles.FONT, null, null, null)
        });
  }

  private void axes() {
    names.setMajorTickMark(AxisTickMark.NONE);
    names.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill("B8C0C8")));
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setMajorTickMark(AxisTickMark.NONE);
    values.setNumberFormat(kind == Kind.PARTS ? "0%" : "General");
    values
        .getOrAddMajorGridProperties()
        .setLineProperties(new XDDFLineProperties(fill(Styles.RULE)));
    values.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(Styles.RULE)));
    if (!kind.hasLines()) {
      values.setMinimum(0);
    } else {
      // Levels need no zero, and left alone some programs begin there.
      double step = Math.max(1, Math.ceil((cells.high() - cells.low()) / 5));
      values.setMinimum(Math.floor((cells.low() - step / 4) / step) * step);
      values.setMaximum(Math.ceil((cells.high() + step / 4) / step) * step);
      values.setMajorUnit(step);
    }
    if (kind == Kind.PARTS) {
      values.setMaximum(1);
    }
    if (kind.lies()) {
      names.setOrientation(AxisOrientation.MAX_MIN);
      // Names run downwards, so the far end of their axis is the foot of the chart.
      values.setCrosses(AxisCrosses.MAX);
    }
    if (!kind.hasLines() && kind != Kind.PARTS && cells.most() <= FEW) {
      values.setMajorUnit(1);
    }
  }

  private void lines() {
    XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, values);
    data.setGrouping(Grouping.STANDARD);
    data.setVaryColors(false);
    boolean intervals = kind == Kind.INTERVALS;
    for (int number = 0; number < cells.series().size(); number++) {
      ChartCells.Series one = cells.series().get(number);
      var series = (XDDFLineChartData.Series) add(data, one);
      boolean strong = number == (intervals ? 0 : 1);
      XDDFLineProperties line =
          new XDDFLineProperties(intervals ? new XDDFNoFillProperties() : fill(one.colour()));
      line.setWidth(strong ? 2.75 : 1.25);
      series.setLineProperties(line);
      series.setSmooth(false);
      series.setMarkerStyle(intervals && !strong ? MarkerStyle.DASH : MarkerStyle.CIRCLE);
      series.setMarkerSize((short) (strong ? 7 : 5));
      XDDFShapeProperties marker = new XDDFShapeProperties();
      marker.setFillProperties(fill(one.colour()));
      marker.setLineProperties(new XDDFLineProperties(fill(one.colour())));
      series.getCTLineSer().getMarker().setSpPr(marker.getXmlObject());
    }
    plot(data);
    if (intervals) {
      // The stroke from the lowest to the highest of the three values of a name.
      XDDFShapeProperties stroke = new XDDFShapeProperties();
      stroke.setLineProperties(new XDDFLineProperties(fill("B8C0C8")));
      chart
          .getCTChart()
          .getPlotArea()
          .getLineChartArray(0)
          .addNewHiLowLines()
          .setSpPr(stroke.getXmlObject());
    }
  }

  private void bars() {
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
    data.setBarDirection(kind.lies() ? BarDirection.BAR : BarDirection.COL);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setOverlap((byte) 100);
    data.setGapWidth(60);
    data.setVaryColors(false);
    for (ChartCells.Series one : cells.series()) {
      XDDFChartData.Series series = add(data, one);
      series.setFillProperties(fill(one.colour()));
      // Neighbours differ little in brightness: a white rim parts them.
      series.setLineProperties(new XDDFLineProperties(fill("FFFFFF")));
    }
    plot(data);
  }

  /** Chart.plot would embed a workbook with the data in this one, which has them already. */
  private static void plot(XDDFChartData data) {
    for (int number = 0; number < data.getSeriesCount(); number++) {
      data.getSeries(number).plot();
    }
  }

  private XDDFChartData.Series add(XDDFChartData data, ChartCells.Series one) {
    Double[] amounts = one.values().toArray(Double[]::new);
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromArray(
                cells.names().toArray(String[]::new), cells.range(cells.category())),
            XDDFDataSourcesFactory.fromArray(amounts, cells.range(one.column())));
    series.setTitle(one.name(), new CellReference(cells.head(one.column())));
    return series;
  }

  private static XDDFSolidFillProperties fill(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new XDDFSolidFillProperties(
        XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
  }
}
