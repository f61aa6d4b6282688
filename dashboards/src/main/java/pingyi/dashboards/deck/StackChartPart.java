package pingyi.dashboards.deck;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import pingyi.dashboards.briefing.Figure.Stack;
import pingyi.dashboards.briefing.Figure.StackSeries;
import pingyi.dashboards.chart.Theme;

/** Counts by year as a native stacked column chart whose data can be edited in the deck. */
final class StackChartPart {
  private static final String SHEET = "Sheet1";

  /** The part of the highest column below which a layer holds no letters. */
  private static final double THIN = 0.035;

  /** Where the plot stands in its frame. */
  private static final double LEFT = 0.06;

  private static final double WIDE = 0.72;
  private static final double UP = 0.1;
  private static final double HIGH = 0.8;

  private StackChartPart() {}

  /** Adds the chart to a slide's parts and returns the id its frame refers to. */
  static String add(XMLSlideShow show, XSLFSlide slide, Stack stack) throws IOException {
    XSLFChart chart = show.createChart();
    String id = slide.addRelation(null, XSLFRelation.CHART, chart).getRelationship().getId();
    fillWorkbook(chart, stack);
    try {
      chart.getCTChartSpace().set(ChartSpaceDocument.Factory.parse(markup(stack)).getChartSpace());
    } catch (XmlException e) {
      throw new IllegalStateException("The chart " + stack.id() + " is not well formed.", e);
    }
    return id;
  }

  private static void fillWorkbook(XDDFChart chart, Stack stack) throws IOException {
    try {
      XSSFWorkbook workbook = chart.getWorkbook();
      workbook.setSheetName(0, SHEET);
      XSSFSheet sheet = workbook.getSheetAt(0);
      XSSFRow heads = sheet.createRow(0);
      for (int layer = 0; layer < stack.series().size(); layer++) {
        heads.createCell(layer + 1).setCellValue(stack.series().get(layer).label());
      }
      for (int column = 0; column < stack.columns().size(); column++) {
        XSSFRow row = sheet.createRow(column + 1);
        row.createCell(0).setCellValue(stack.columns().get(column));
        for (int layer = 0; layer < stack.series().size(); layer++) {
          row.createCell(layer + 1).setCellValue(stack.series().get(layer).counts().get(column));
        }
      }
    } catch (InvalidFormatException e) {
      throw new IOException("The data of chart " + stack.id() + " cannot be embedded.", e);
    }
  }

  private static String markup(Stack stack) {
    Markup chart = new Markup();
    chart
        .add("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" ")
        .add(Markup.NAMESPACES)
        .add("><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>")
        .add("<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/>")
        .add("<c:yMode val=\"edge\"/><c:x val=\"")
        .add(Double.toString(LEFT))
        .add("\"/><c:y val=\"")
        .add(Double.toString(UP))
        .add("\"/><c:w val=\"")
        .add(Double.toString(WIDE))
        .add("\"/><c:h val=\"")
        .add(Double.toString(HIGH))
        .add("\"/></c:manualLayout></c:layout><c:barChart><c:barDir val=\"col\"/>")
        .add("<c:grouping val=\"stacked\"/>")
        .add("<c:varyColors val=\"0\"/>");
    List<Color> colors = Theme.layers(stack.series().size());
    for (int layer = 0; layer < stack.series().size(); layer++) {
      series(chart, stack, layer, colors.get(layer));
    }
    chart
        .add("<c:gapWidth val=\"52\"/><c:overlap val=\"100\"/><c:axId val=\"1001\"/>")
        .add("<c:axId val=\"1002\"/></c:barChart><c:catAx><c:axId val=\"1001\"/><c:scaling>")
        .add("<c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>")
        .add("<c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>")
        .add("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>")
        .add("<c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln w=\"9525\">")
        .solid(Theme.AXIS)
        .add("</a:ln></c:spPr><c:crossAx val=\"1002\"/><c:crosses val=\"autoZero\"/>")
        .add("<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>")
        .add("<c:noMultiLvlLbl val=\"1\"/></c:catAx><c:valAx><c:axId val=\"1002\"/><c:scaling>")
        .add("<c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/>")
        .add("<c:axPos val=\"l\"/><c:majorGridlines><c:spPr><a:ln w=\"9525\">")
        .solid(Theme.GRID)
        .add("</a:ln></c:spPr></c:majorGridlines>");
    axisTitle(chart, stack.axis());
    chart
        .add("<c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
        .add("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln>")
        .add("<a:noFill/></a:ln></c:spPr><c:crossAx val=\"1001\"/><c:crosses val=\"autoZero\"/>")
        .add("<c:crossBetween val=\"between\"/></c:valAx><c:spPr><a:noFill/></c:spPr>")
        .add("</c:plotArea><c:legend><c:legendPos val=\"r\"/><c:overlay val=\"0\"/></c:legend>")
        .add("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr>")
        .add("<a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
    letters(chart, 13, Theme.SECONDARY);
    return chart.add("</c:chartSpace>").toString();
  }

  private static void series(Markup chart, Stack stack, int layer, Color color) {
    StackSeries series = stack.series().get(layer);
    String column = column(layer + 1);
    int last = stack.columns().size() + 1;
    chart
        .add("<c:ser><c:idx val=\"")
        .add(layer)
        .add("\"/><c:order val=\"")
        .add(layer)
        .add("\"/><c:tx><c:strRef><c:f>")
        .add(SHEET + "!$" + column + "$1")
        .add("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>")
        .words(series.label())
        .add("</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>")
        .solid(color)
        .add("<a:ln w=\"9525\">")
        .solid(Color.WHITE)
        .add("</a:ln></c:spPr><c:invertIfNegative val=\"0\"/><c:dLbls>")
        // Nothing is printed in a layer that is empty or too thin for letters.
        .add("<c:numFmt formatCode=\"[&gt;=")
        .add(Math.max(1, Math.round(thinnest(stack))))
        .add("]#,##0;;\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>");
    letters(chart, 11, Theme.on(color));
    chart
        .add("<c:dLblPos val=\"ctr\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>")
        .add("<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>")
        .add("<c:showBubbleSize val=\"0\"/></c:dLbls><c:cat><c:strRef><c:f>")
        .add(SHEET + "!$A$2:$A$" + last)
        .add("</c:f><c:strCache><c:ptCount val=\"")
        .add(stack.columns().size())
        .add("\"/>");
    for (int i = 0; i < stack.columns().size(); i++) {
      chart
          .add("<c:pt idx=\"")
          .add(i)
          .add("\"><c:v>")
          .words(stack.columns().get(i))
          .add("</c:v></c:pt>");
    }
    chart
        .add("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>")
        .add(SHEET + "!$" + column + "$2:$" + column + "$" + last)
        .add("</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"")
        .add(series.counts().size())
        .add("\"/>");
    for (int i = 0; i < series.counts().size(); i++) {
      chart
          .add("<c:pt idx=\"")
          .add(i)
          .add("\"><c:v>")
          .add(Double.toString(series.counts().get(i)))
          .add("</c:v></c:pt>");
    }
    chart.add("</c:numCache></c:numRef></c:val></c:ser>");
  }

  private static void axisTitle(Markup chart, String title) {
    if (title.isBlank()) {
      return;
    }
    // Lying down and above the axis: upright Chinese letters turned by 90 degrees are hard to read.
    chart
        .add("<c:title><c:tx><c:rich><a:bodyPr rot=\"0\" vert=\"horz\"/><a:p><a:pPr><a:defRPr/>")
        .add("</a:pPr>")
        .run(title, 12, false, Theme.SECONDARY)
        .add("</a:p></c:rich></c:tx><c:layout><c:manualLayout><c:xMode val=\"edge\"/>")
        .add("<c:yMode val=\"edge\"/><c:x val=\"0.002\"/><c:y val=\"0.0\"/></c:manualLayout>")
        .add("</c:layout><c:overlay val=\"1\"/></c:title>");
  }

  private static void letters(Markup chart, int points, Color color) {
    chart
        .add("<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"")
        .add(points * 100L)
        .add("\" b=\"0\">")
        .solid(color)
        .add("<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/></a:defRPr></a:pPr>")
        .add("<a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>");
  }

  private static double thinnest(Stack stack) {
    double most = 0;
    for (int column = 0; column < stack.columns().size(); column++) {
      double sum = 0;
      for (StackSeries series : stack.series()) {
        sum += series.counts().get(column);
      }
      most = Math.max(most, sum);
    }
    return most * THIN;
  }

  /** The rules in the frame of the chart where scale or policy changed. */
  static List<Line2D> rules(Stack stack, Rectangle2D frame) {
    double top = frame.getY() + frame.getHeight() * (UP - 0.03);
    double bottom = frame.getY() + frame.getHeight() * (UP + HIGH);
    return stack.breaksBefore().stream()
        .map(
            at -> {
              double part = LEFT + WIDE * at / stack.columns().size();
              double x = frame.getX() + frame.getWidth() * part;
              return (Line2D) new Line2D.Double(x, top, x, bottom);
            })
        .toList();
  }

  private static String column(int index) {
    return Character.toString((char) ('A' + index));
  }
}
