package pingyi.dashboards.deck;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;

/** A native chart as a part of the deck, with the workbook its data are edited in. */
final class NativeChartPart {
  static final String SHEET = "Sheet1";

  private NativeChartPart() {}

  /** Adds the chart to a slide's parts and returns the id its frame refers to. */
  static String add(XMLSlideShow show, XSLFSlide slide, NativeChart figure) throws IOException {
    XSLFChart chart = show.createChart();
    String id = slide.addRelation(null, XSLFRelation.CHART, chart).getRelationship().getId();
    fillWorkbook(chart, figure);
    try {
      chart
          .getCTChartSpace()
          .set(ChartSpaceDocument.Factory.parse(new ChartMarkup(figure).markup()).getChartSpace());
    } catch (XmlException e) {
      throw new IllegalStateException("The chart " + figure.id() + " is not well formed.", e);
    }
    return id;
  }

  private static void fillWorkbook(XDDFChart chart, NativeChart figure) throws IOException {
    try {
      XSSFWorkbook workbook = chart.getWorkbook();
      workbook.setSheetName(0, SHEET);
      XSSFSheet sheet = workbook.getSheetAt(0);
      XSSFRow heads = sheet.createRow(0);
      for (int layer = 0; layer < figure.layers().size(); layer++) {
        heads.createCell(layer + 1).setCellValue(figure.layers().get(layer).label());
      }
      for (int at = 0; at < figure.categories().size(); at++) {
        XSSFRow row = sheet.createRow(at + 1);
        row.createCell(0).setCellValue(figure.categories().get(at));
        for (int layer = 0; layer < figure.layers().size(); layer++) {
          @Nullable Double value = figure.layers().get(layer).values().get(at);
          if (value != null) {
            row.createCell(layer + 1).setCellValue(value);
          }
        }
      }
    } catch (InvalidFormatException e) {
      throw new IOException("The data of chart " + figure.id() + " cannot be embedded.", e);
    }
  }
}
