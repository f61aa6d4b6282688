package pingyi.dashboards.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Identity;

/**
 * Prints a briefing's sheets as an XLSX file: an index with checks, one table a sheet, and a sheet
 * of charts. Equal briefings make equal bytes.
 */
public final class WorkbookPrinter {
  /** No clock is read; the version's own time stands in its id and on the index. */
  private static final Date TIME = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

  /** No sheet but that of all scores, or of all that was kept out, has more rows. */
  private static final int LONG = 20_000;

  private static final Set<String> QUARANTINE = Set.of("quality", "quarantine");

  private final Size size;

  /**
   * When a sheet is streamed or divided.
   *
   * @param streamedFrom the rows of longer sheets are written while the file is packed, which is
   *     ten times as fast and needs no memory for cells; their texts stand beside their cells and
   *     not in an index, which makes a small file longer by a hundredth
   * @param rowsPerSheet longer sheets are divided
   */
  record Size(int streamedFrom, int rowsPerSheet) {}

  /** Divides sheets at the limit of Excel less the two rows above the data. */
  public WorkbookPrinter() {
    this(new Size(0, 1_048_576 - TableSheet.HEAD_ROW - 1));
  }

  WorkbookPrinter(Size size) {
    this.size = size;
  }

  /** Prints all sheets and the charts. */
  public void print(Briefing briefing, Path file) throws IOException {
    Optional<Briefing> charts =
        ChartSheet.isWanted(briefing) ? Optional.of(briefing) : Optional.empty();
    print(briefing.identity(), briefing.sheets(), charts, file);
  }

  /** Prints only what was kept out and why: the sheets of data quality. */
  public void printQuarantine(Briefing briefing, Path file) throws IOException {
    print(
        briefing.identity(),
        briefing.sheets().stream().filter(sheet -> QUARANTINE.contains(sheet.key())).toList(),
        file);
  }

  /** Prints any sheets. */
  public void print(Identity identity, List<Briefing.Sheet> sheets, Path file) throws IOException {
    print(identity, sheets, Optional.empty(), file);
  }

  private void print(
      Identity identity, List<Briefing.Sheet> sheets, Optional<Briefing> charts, Path file)
      throws IOException {
    Path raw = Files.createTempFile("pingyi", ".xlsx");
    try {
      try (XSSFWorkbook book = new XSSFWorkbook()) {
        CanonicalZip.rewrite(raw, file, write(book, identity, sheets, charts, raw));
      }
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  /** Writes everything but the rows of long sheets, which it gives back. */
  private Map<String, CanonicalZip.Rows> write(
      XSSFWorkbook book,
      Identity identity,
      List<Briefing.Sheet> sheets,
      Optional<Briefing> charts,
      Path raw)
      throws IOException {
    ResourceBundle words = words(identity.language());
    String indexName = words.getString("index.name");
    String chartName = words.getString("chart.name");
    List<Leaf> leaves = Leaf.of(sheets, size.rowsPerSheet(), Set.of(indexName, chartName));
    CellText text = new CellText(words.getString("text.cut"));
    Styles styles = new Styles(book);
    describe(book, identity);

    XSSFSheet index = book.createSheet(indexName);
    List<TableSheet> tables = new ArrayList<>();
    for (Leaf leaf : leaves) {
      XSSFSheet sheet = book.createSheet(leaf.name());
      TableSheet table = new TableSheet(leaf, styles, text);
      table.frame(sheet, indexName, words.getString("index.back"));
      ColourScale.apply(sheet, leaf);
      DataBars.apply(sheet, leaf);
      Sparklines.apply(sheet, leaf);
      new TableCharts(text, words).draw(sheet, leaf, table.heldColumns());
      page(sheet, identity);
      sheet.getPrintSetup().setFitWidth((short) table.pagesAcross());
      sheet.setRepeatingRows(
          new CellRangeAddress(TableSheet.HEAD_ROW, TableSheet.HEAD_ROW, -1, -1));
      if (table.pagesAcross() > 1 && table.heldColumns() > 0) {
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, table.heldColumns() - 1));
      }
      tables.add(table);
      if (!isStreamed(leaf)) {
        table.rows(sheet);
      }
    }
    charts.ifPresent(
        briefing -> {
          XSSFSheet sheet = book.createSheet(chartName);
          new ChartSheet(styles, text, words).print(sheet, briefing);
          page(sheet, identity);
        });
    new Parameters(leaves, styles).apply(book);
    new IndexSheet(styles, text, words)
        .print(index, identity, leaves, charts.isPresent() ? chartName : "");
    page(index, identity);
    book.setActiveSheet(0);
    book.setForceFormulaRecalculation(true);

    try (OutputStream sink = Files.newOutputStream(raw)) {
      LooseZip.write(book, sink);
    }
    Map<String, CanonicalZip.Rows> rows = new HashMap<>();
    for (int at = 0; at < leaves.size(); at++) {
      if (isStreamed(leaves.get(at))) {
        XSSFSheet sheet = book.getSheet(leaves.get(at).name());
        rows.put(
            // A part's name begins with a stroke that its entry in the file does not have.
            sheet.getPackagePart().getPartName().getName().substring(1),
            new CanonicalZip.Rows(
                tables.get(at)::rows,
                TableSheet.HEAD_ROW + 1 + leaves.get(at).rows().size(),
                level(leaves.get(at))));
      }
    }
    return rows;
  }

  /** Half a million rows packed as hard as others would take longer than all of them together. */
  private static int level(Leaf leaf) {
    return leaf.rows().size() > LONG ? Deflater.BEST_SPEED : CanonicalZip.LEVEL;
  }

  private boolean isStreamed(Leaf leaf) {
    return leaf.rows().size() > size.streamedFrom() && !leaf.origin().key().equals("parameters");
  }

  private static void describe(XSSFWorkbook book, Identity identity) {
    CoreProperties core = book.getProperties().getCoreProperties();
    core.setTitle(identity.title());
    core.setCreator(identity.institution());
    core.setLastModifiedByUser(identity.institution());
    core.setSubjectProperty(identity.versionId());
    core.setCreated(Optional.of(TIME));
    core.setModified(Optional.of(TIME));
  }

  /** A4 across, as wide as the sheet. */
  private static void page(Sheet sheet, Identity identity) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    // A lone ampersand is a command in a footer; the whole footer may have 255 characters.
    String footer = identity.footer();
    String fitting = footer.substring(0, Math.min(180, footer.length())).replace("&", "&&");
    sheet.getFooter().setLeft("&8 " + fitting);
    sheet.getFooter().setRight("&8 &P / &N");
  }

  private static ResourceBundle words(Locale language) {
    return ResourceBundle.getBundle(
        "pingyi.dashboards.workbook.words",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
