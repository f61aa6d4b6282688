package pingyi.dashboards.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import pingyi.dashboards.briefing.Grid.Format;

/** The looks of cells: one style for each meaning, so that a workbook has few. */
final class Styles {
  static final String NAVY = "1F4E79";
  static final String VERMILION = "C8442B";
  static final String GREY = "8A94A0";
  static final String INK = "1F2D3D";
  static final String SECONDARY = "5B6773";
  static final String RULE = "E4E8EC";
  static final String FONT = "Microsoft YaHei";

  private final XSSFWorkbook book;
  private final Map<Format, CellStyle> formats = new EnumMap<>(Format.class);
  private final CellStyle wrapped;
  private final CellStyle literal;
  private final CellStyle wrappedLiteral;
  private final CellStyle head;
  private final CellStyle numberHead;
  private final CellStyle title;
  private final CellStyle subtitle;
  private final XSSFCellStyle link;
  private final CellStyle check;
  private final CellStyle input;

  Styles(XSSFWorkbook book) {
    this.book = book;
    XSSFFont plain = book.getFontAt(0);
    plain.setFontName(FONT);
    plain.setFontHeightInPoints((short) 10);
    paint(plain, INK);
    for (Format format : Format.values()) {
      XSSFCellStyle style = top();
      style.setDataFormat(book.createDataFormat().getFormat(pattern(format)));
      formats.put(format, format == Format.TEXT ? indented(style) : style);
    }
    wrapped = wrap(indented(top()));
    literal = quoted(indented(top()));
    wrappedLiteral = quoted(wrap(indented(top())));
    head = heading(HorizontalAlignment.LEFT);
    numberHead = heading(HorizontalAlignment.RIGHT);
    title = written(font(16, true, NAVY));
    subtitle = written(font(10, false, SECONDARY));
    link = top();
    link.setFont(font(10, false, NAVY));
    book.getFontAt(link.getFontIndex()).setUnderline(Font.U_SINGLE);
    XSSFCellStyle checked = top();
    checked.setAlignment(HorizontalAlignment.CENTER);
    check = checked;
    XSSFCellStyle open = indented(top());
    open.setLocked(false);
    open.setFillForegroundColor(colour("FFF2CC"));
    open.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    input = open;
  }

  /**
   * The number format of a column. The minus of a change is the real one; a change that rounds to
   * zero keeps its plus, as it is not below.
   */
  static String pattern(Format format) {
    return switch (format) {
      case TEXT, AMOUNT -> "General";
      case COUNT -> "#,##0";
      case PLAIN -> "0";
      case SCORE -> "0.0";
      case CHANGE -> "+0.0;\"−\"0.0;0.0";
      case SHARE -> "0.0%";
      case STATISTIC -> "0.0000";
    };
  }

  /** A colour that is also valid in conditional formats, which need the alpha byte. */
  static XSSFColor colour(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    byte[] bytes = {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XSSFColor(bytes, new DefaultIndexedColorMap());
  }

  CellStyle of(Format format) {
    return formats.get(format);
  }

  /** The style of a text that a spreadsheet might take for a formula. */
  CellStyle literal() {
    return literal;
  }

  CellStyle wrapped() {
    return wrapped;
  }

  CellStyle wrappedLiteral() {
    return wrappedLiteral;
  }

  CellStyle head() {
    return head;
  }

  CellStyle numberHead() {
    return numberHead;
  }

  CellStyle title() {
    return title;
  }

  CellStyle subtitle() {
    return subtitle;
  }

  CellStyle link() {
    return link;
  }

  CellStyle check() {
    return check;
  }

  /** A cell the reader may change. */
  CellStyle input() {
    return input;
  }

  private XSSFCellStyle top() {
    XSSFCellStyle style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(BorderStyle.HAIR);
    style.setBottomBorderColor(colour("B8C0C8"));
    return style;
  }

  /** Texts keep away from a number that ends at their left edge. */
  private static XSSFCellStyle indented(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    return style;
  }

  private static XSSFCellStyle wrap(XSSFCellStyle style) {
    style.setWrapText(true);
    return style;
  }

  private static XSSFCellStyle quoted(XSSFCellStyle style) {
    style.setQuotePrefixed(true);
    return style;
  }

  private XSSFCellStyle heading(HorizontalAlignment alignment) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font(10, true, "FFFFFF"));
    style.setFillForegroundColor(colour(NAVY));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(alignment);
    // The button of the filter stands at the right edge.
    style.setIndention((short) (alignment == HorizontalAlignment.RIGHT ? 2 : 1));
    style.setWrapText(true);
    return style;
  }

  private XSSFCellStyle written(XSSFFont font) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private XSSFFont font(int points, boolean bold, String colour) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    paint(font, colour);
    return font;
  }

  /** POI's own setter drops the alpha byte, which the schema demands. */
  private static void paint(XSSFFont font, String hex) {
    font.setColor(colour(hex));
    font.getCTFont().getColorArray(0).setRgb(colour(hex).getARGB());
  }
}
