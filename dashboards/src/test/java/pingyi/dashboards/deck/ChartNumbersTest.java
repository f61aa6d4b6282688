package pingyi.dashboards.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Mention;
import pingyi.warehouse.cite.CitedCells;

/**
 * A native chart has its numbers twice: those it shows until somebody edits it, and those of the
 * workbook behind it, which it shows from then on. Both must be the tables'.
 */
class ChartNumbersTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void shouldHoldInItsWorkbookWhatTheTablesHoldOfEachName(String language) throws Exception {
    PrintedDeck deck = PrintedDeck.in(language);
    int numbers = 0;
    try (XMLSlideShow show = deck.open()) {
      for (int page = 0; page < deck.pages().size(); page++) {
        for (XSLFChart chart : charts(show.getSlides().get(page))) {
          Figure figure = deck.briefing().figure(deck.pages().get(page)).orElseThrow();
          for (Row row : chart.getWorkbook().getSheetAt(0)) {
            for (Cell cell : row) {
              if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() != 0) {
                assertThat(stored(deck, figure, row.getCell(0).getStringCellValue()))
                    .as(figure.id() + " " + cell.getAddress())
                    .contains(cell.getNumericCellValue());
                numbers++;
              }
            }
          }
        }
      }
    }
    assertThat(numbers).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void shouldShowWhatItsWorkbookHolds(String language) throws Exception {
    int charts = 0;
    try (XMLSlideShow show = PrintedDeck.in(language).open()) {
      for (XSLFChart chart : show.getCharts()) {
        XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
        CTPlotArea plot = chart.getCTChart().getPlotArea();
        plot.getBarChartList().stream()
            .flatMap(bars -> bars.getSerList().stream())
            .forEach(
                series -> {
                  shows(sheet, series.getTx().getStrRef());
                  shows(sheet, series.getCat().getStrRef());
                  shows(sheet, series.getVal().getNumRef());
                });
        plot.getLineChartList().stream()
            .flatMap(lines -> lines.getSerList().stream())
            .forEach(
                series -> {
                  shows(sheet, series.getTx().getStrRef());
                  shows(sheet, series.getCat().getStrRef());
                  shows(sheet, series.getVal().getNumRef());
                });
        charts++;
      }
    }
    assertThat(charts).isGreaterThanOrEqualTo(4);
  }

  private static void shows(XSSFSheet sheet, CTNumRef reference) {
    List<String> shown = new ArrayList<>();
    for (CTNumVal point : reference.getNumCache().getPtList()) {
      shown.add(point.getIdx() + "=" + Double.parseDouble(point.getV()));
    }
    assertThat(shown).isEqualTo(cells(sheet, reference.getF())).isNotEmpty();
  }

  private static void shows(XSSFSheet sheet, CTStrRef reference) {
    List<String> shown = new ArrayList<>();
    for (CTStrVal point : reference.getStrCache().getPtList()) {
      shown.add(point.getIdx() + "=" + point.getV());
    }
    assertThat(shown).isEqualTo(cells(sheet, reference.getF())).isNotEmpty();
  }

  /** The filled cells of a range such as {@code Sheet1!$B$2:$B$9}, by their place in it. */
  private static List<String> cells(XSSFSheet sheet, String formula) {
    assertThat(formula).startsWith(sheet.getSheetName() + "!");
    CellRangeAddress range = CellRangeAddress.valueOf(formula.replace("$", ""));
    List<String> cells = new ArrayList<>();
    int place = 0;
    for (var address : range) {
      Row row = sheet.getRow(address.getRow());
      Cell cell = row == null ? null : row.getCell(address.getColumn());
      if (cell != null && cell.getCellType() == CellType.NUMERIC) {
        cells.add(place + "=" + cell.getNumericCellValue());
      } else if (cell != null && cell.getCellType() == CellType.STRING) {
        cells.add(place + "=" + cell.getStringCellValue());
      }
      place++;
    }
    assertThat(new CellReference(formula.replaceAll(":.*", "")).getSheetName())
        .isEqualTo(sheet.getSheetName());
    return cells;
  }

  /** The numbers that the tables hold for the row of a figure's table that has a name. */
  private static Set<Double> stored(PrintedDeck deck, Figure figure, String name) {
    CitedCells cells = new CitedCells(deck.tables());
    Set<Double> stored = new HashSet<>();
    Grid data = figure.data();
    for (int row = 0; row < data.rows().size(); row++) {
      if (data.rows().get(row).stream().anyMatch(cell -> name.equals(String.valueOf(cell)))) {
        String place = figure.id() + ".r" + (row + 1) + "c";
        for (Mention mention : deck.briefing().trace().figures().get(figure.id())) {
          if (mention.id().startsWith(place)) {
            cells.number(mention.citation()).ifPresent(stored::add);
          }
        }
      }
    }
    return stored;
  }

  private static List<XSLFChart> charts(XSLFSlide slide)
      throws IOException, InvalidFormatException {
    List<XSLFChart> charts = new ArrayList<>();
    for (POIXMLDocumentPart part : slide.getRelations()) {
      if (part instanceof XSLFChart chart) {
        charts.add(chart);
      }
    }
    return charts;
  }
}
