package pingyi.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import pingyi.intake.finding.RefusedFile;

/**
 * Reads .xlsx and .xlsm as events. The usual object model keeps only the last of two equal rows or
 * cells and turns a bad reference into empty text, without a word; here each is refused.
 */
public final class XlsxReader {
  /** More columns than any review sheet has; a wider one is a mistake or an attack. */
  public static final int WIDEST = 2000;

  private static final long LARGEST_PART = 512L * 1024 * 1024;

  private XlsxReader() {}

  private record SheetEntry(String name, boolean hidden, String relation) {}

  /** The sheets of a workbook. */
  public static List<RawSheet> read(byte[] bytes) throws RefusedFile {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader reader = new XSSFReader(container);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(container, false);
      WorkbookHandler workbook = new WorkbookHandler();
      try (InputStream data = reader.getWorkbookData()) {
        parse(data, workbook);
      }
      if (workbook.sheets.isEmpty()) {
        throw new RefusedFile("no_sheets", "");
      }
      CellStyles styles = CellStyles.of(reader.getStylesTable(), workbook.since1904);
      List<RawSheet> sheets = new ArrayList<>();
      for (SheetEntry entry : workbook.sheets) {
        SheetHandler handler = new SheetHandler(entry.name(), strings, styles);
        try (InputStream data = reader.getSheet(entry.relation())) {
          parse(data, handler);
        }
        sheets.add(
            new RawSheet(
                sheets.size() + 1,
                entry.name(),
                entry.hidden(),
                false,
                handler.rows(),
                handler.merged()));
      }
      return sheets;
    } catch (SheetHandler.Refused e) {
      throw e.refusal();
    } catch (SAXException e) {
      throw new RefusedFile("damaged", "", String.valueOf(e.getMessage()));
    } catch (OpenXML4JException | POIXMLException | IOException | ParserConfigurationException e) {
      throw new RefusedFile("damaged", "", String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // POI answers damaged files with many kinds of runtime exceptions.
      throw new RefusedFile("damaged", "", String.valueOf(e.getMessage()));
    }
  }

  private static void parse(InputStream data, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setContentHandler(handler);
    parser.parse(new InputSource(data));
  }

  /** Notes the sheets in their order, whether each is hidden, and the date system. */
  private static final class WorkbookHandler extends DefaultHandler {
    private final List<SheetEntry> sheets = new ArrayList<>();
    private boolean since1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("workbookPr")) {
        String value = attributes.getValue("date1904");
        since1904 = "1".equals(value) || "true".equals(value);
      }
      if (name.equals("sheet")) {
        String relation = "";
        for (int i = 0; i < attributes.getLength(); i++) {
          // The namespace of the relation differs in strict files.
          if (attributes.getLocalName(i).equals("id")) {
            relation = attributes.getValue(i);
          }
        }
        String state = attributes.getValue("state");
        boolean hidden = state != null && !state.equals("visible");
        sheets.add(new SheetEntry(attributes.getValue("name"), hidden, relation));
      }
    }
  }
}
