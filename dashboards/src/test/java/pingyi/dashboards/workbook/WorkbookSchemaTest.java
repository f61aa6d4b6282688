package pingyi.dashboards.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import pingyi.dashboards.fixture.FictionalVersion;

/**
 * Every part of the workbook of a whole version is what the schema of its kind allows. What Excel
 * would have to mend it reports to the reader as damage.
 */
class WorkbookSchemaTest {
  /** The kinds of parts whose schemas the office library brings. */
  private static final Map<String, org.apache.xmlbeans.impl.schema.DocumentFactory<?>> KINDS =
      Map.of(
          "xl/workbook\\.xml", WorkbookDocument.Factory,
          "xl/styles\\.xml", StyleSheetDocument.Factory,
          "xl/sharedStrings\\.xml", SstDocument.Factory,
          "xl/worksheets/sheet\\d+\\.xml", WorksheetDocument.Factory,
          "xl/tables/table\\d+\\.xml", TableDocument.Factory,
          "xl/charts/chart\\d+\\.xml", ChartSpaceDocument.Factory,
          "xl/drawings/drawing\\d+\\.xml", WsDrDocument.Factory,
          "docProps/app\\.xml", PropertiesDocument.Factory);

  /** Parts of the package itself, whose schemas it does not bring: well-formed is what is asked. */
  private static final String PACKAGE =
      "\\[Content_Types]\\.xml|docProps/core\\.xml|(.*/)?_rels/[^/]*\\.rels";

  @TempDir Path folder;

  @Test
  void shouldHoldOnlyPartsThatTheirSchemasAllow() throws Exception {
    Path file =
        PrintedVersion.print(
            PrintedVersion.briefing(FictionalVersion.tables(), Locale.ENGLISH, null), folder);

    List<String> faults = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream part = zip.getInputStream(entry)) {
          seen.add(check(entry.getName(), part, faults));
        }
      }
    }

    assertThat(faults).isEmpty();
    assertThat(seen).containsAll(KINDS.keySet()).hasSize(KINDS.size() + 1);
  }

  @Test
  void shouldFindTheFaultOfABrokenPart() throws Exception {
    String broken =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"none\"/></sheetData></worksheet>";
    List<String> faults = new ArrayList<>();

    check("xl/worksheets/sheet1.xml", new java.io.ByteArrayInputStream(broken.getBytes()), faults);

    assertThat(faults).hasSize(1);
  }

  private static String check(String name, InputStream part, List<String> faults) throws Exception {
    for (var kind : KINDS.entrySet()) {
      if (name.matches(kind.getKey())) {
        validate(name, kind.getValue(), part, faults);
        return kind.getKey();
      }
    }
    if (name.matches(PACKAGE)) {
      DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(part);
      return PACKAGE;
    }
    faults.add(name + " is of no known kind");
    return name;
  }

  private static void validate(
      String name,
      org.apache.xmlbeans.impl.schema.DocumentFactory<?> kind,
      InputStream part,
      List<String> faults)
      throws IOException, XmlException {
    XmlObject document = (XmlObject) kind.parse(part);
    List<XmlError> errors = new ArrayList<>();
    document.validate(new XmlOptions().setErrorListener(errors));
    errors.forEach(error -> faults.add(name + ": " + error));
  }
}
