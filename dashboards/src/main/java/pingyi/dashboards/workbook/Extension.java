package pingyi.dashboards.workbook;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtension;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** Markup of Excel 2010, which the schema of 2006 only lets stand in a list of extensions. */
final class Extension {
  static final String SPACE = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  private static final String FORMULAS = "http://schemas.microsoft.com/office/excel/2006/main";

  private Extension() {}

  /** Adds an element of the sheet's own list. */
  static void add(XSSFSheet sheet, String uri, String markup) {
    CTWorksheet worksheet = sheet.getCTWorksheet();
    add(worksheet.isSetExtLst() ? worksheet.getExtLst() : worksheet.addNewExtLst(), uri, markup);
  }

  /** Adds an element in the prefixes {@code x14} and {@code xm}. */
  static void add(CTExtensionList list, String uri, String markup) {
    CTExtension extension = list.addNewExt();
    extension.setUri(uri);
    int end = markup.indexOf('>');
    int head = markup.charAt(end - 1) == '/' ? end - 1 : end;
    String spaced =
        markup.substring(0, head)
            + " xmlns:x14=\""
            + SPACE
            + "\" xmlns:xm=\""
            + FORMULAS
            + "\""
            + markup.substring(head);
    try (XmlCursor from = XmlObject.Factory.parse(spaced).newCursor();
        XmlCursor into = extension.newCursor()) {
      from.toFirstChild();
      into.toEndToken();
      from.copyXml(into);
    } catch (XmlException broken) {
      throw new IllegalStateException("Our own markup does not parse: " + markup, broken);
    }
  }
}
