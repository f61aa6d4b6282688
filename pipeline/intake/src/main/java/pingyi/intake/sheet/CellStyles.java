package pingyi.intake.sheet;

import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Tells from a cell's style whether its number is a date or a percentage. */
final class CellStyles {
  private final String[] formats;
  private final boolean[] dates;
  private final boolean since1904;

  private CellStyles(String[] formats, boolean[] dates, boolean since1904) {
    this.formats = formats;
    this.dates = dates;
    this.since1904 = since1904;
  }

  /** Looks at each style once, because a sheet asks for every cell. */
  static CellStyles of(StylesTable table, boolean since1904) {
    int count = table == null ? 0 : table.getNumCellStyles();
    String[] formats = new String[count];
    boolean[] dates = new boolean[count];
    for (int i = 0; i < count; i++) {
      XSSFCellStyle style = table.getStyleAt(i);
      String format = style.getDataFormatString();
      formats[i] = format == null ? "" : format;
      dates[i] = DateUtil.isADateFormat(style.getDataFormat(), formats[i]);
    }
    return new CellStyles(formats, dates, since1904);
  }

  /** The cell of a number under a style. */
  RawCell number(double number, int style) {
    boolean known = style >= 0 && style < formats.length;
    if (known && dates[style] && DateUtil.isValidExcelDate(number)) {
      LocalDateTime time = DateUtil.getLocalDateTime(number, since1904);
      return new RawCell(RawCell.Kind.DATE, time.toLocalDate().toString());
    }
    return RawCell.number(number, known ? formats[style] : "");
  }
}
