package pingyi.dashboards.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.util.CellReference;

/**
 * The rows of a long sheet as its part holds them: SpreadsheetML written straight into the file
 * (ECMA-376, part 1, 18.3.1.73 and 18.3.1.4), with texts beside their cells. A library's cells
 * would cost ten times as much and go to the disk twice before they are packed.
 */
final class SheetRows {
  private static final int ROOM = 1 << 16;

  /** No single piece of markup without its text is longer. */
  private static final int PIECE = 256;

  /** Numbers beyond are written with an exponent. */
  private static final double PLAIN = 1e7;

  private final OutputStream sink;
  private final byte[][] letters;
  private final byte[] buffer = new byte[ROOM];
  private int used;
  private int row;

  /**
   * Rows of so many columns.
   *
   * @param first the number of the first row, counted from 0
   */
  SheetRows(OutputStream sink, int columns, int first) {
    this.sink = sink;
    this.row = first;
    this.letters = new byte[columns][];
    for (int column = 0; column < columns; column++) {
      letters[column] =
          CellReference.convertNumToColString(column).getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** Begins a row of the usual height. */
  void begin() throws IOException {
    open();
    put(">\n");
  }

  /** Begins a row of a height in points. */
  void begin(int points) throws IOException {
    open();
    put(" customHeight=\"1\" ht=\"");
    put(points);
    put(".0\">\n");
  }

  private void open() throws IOException {
    room(PIECE);
    row++;
    put("<row r=\"");
    put(row);
    put("\"");
  }

  void end() throws IOException {
    room(PIECE);
    put("</row>\n");
  }

  /** A cell that only has a look. */
  void empty(int column, int style) throws IOException {
    cell(column, style);
    put("></c>");
  }

  void truth(int column, int style, Boolean value) throws IOException {
    cell(column, style);
    put(" t=\"b\"><v>");
    put(value ? 1 : 0);
    put("</v></c>");
  }

  void number(int column, int style, double value) throws IOException {
    cell(column, style);
    put(" t=\"n\"><v>");
    if (value == Math.rint(value) && Math.abs(value) < PLAIN && !isNegativeZero(value)) {
      put((int) value);
      put(".0");
    } else {
      put(Double.toString(value));
    }
    put("</v></c>");
  }

  private static boolean isNegativeZero(double value) {
    return value == 0 && 1 / value < 0;
  }

  /** A text that holds nothing that XML forbids. */
  void text(int column, int style, String value) throws IOException {
    cell(column, style);
    put(" t=\"inlineStr\"><is><t");
    if (!value.isEmpty()
        && (Character.isWhitespace(value.charAt(0))
            || Character.isWhitespace(value.charAt(value.length() - 1)))) {
      put(" xml:space=\"preserve\"");
    }
    put(">");
    escaped(value);
    room(PIECE);
    put("</t></is></c>");
  }

  private void cell(int column, int style) throws IOException {
    room(PIECE);
    put("<c r=\"");
    byte[] name = letters[column];
    System.arraycopy(name, 0, buffer, used, name.length);
    used += name.length;
    put(row);
    put("\" s=\"");
    put(style);
    put("\"");
  }

  private void escaped(String value) throws IOException {
    for (int at = 0; at < value.length(); at++) {
      room(PIECE);
      char c = value.charAt(at);
      switch (c) {
        case '<' -> put("&lt;");
        case '>' -> put("&gt;");
        case '&' -> put("&amp;");
        case '"' -> put("&quot;");
        case '\n' -> put("&#xa;");
        case '\r' -> put("&#xd;");
        case '\t' -> put("&#x9;");
        case '\u00a0' -> put("&#xa0;");
        default -> {
          if (c < 0x80) {
            buffer[used++] = (byte) c;
          } else if (c < 0x800) {
            buffer[used++] = (byte) (0xC0 | c >> 6);
            buffer[used++] = (byte) (0x80 | c & 0x3F);
          } else if (Character.isHighSurrogate(c)) {
            at++;
            beyond(Character.toCodePoint(c, value.charAt(at)));
          } else {
            buffer[used++] = (byte) (0xE0 | c >> 12);
            buffer[used++] = (byte) (0x80 | c >> 6 & 0x3F);
            buffer[used++] = (byte) (0x80 | c & 0x3F);
          }
        }
      }
    }
  }

  private void beyond(int character) {
    buffer[used++] = (byte) (0xF0 | character >> 18);
    buffer[used++] = (byte) (0x80 | character >> 12 & 0x3F);
    buffer[used++] = (byte) (0x80 | character >> 6 & 0x3F);
    buffer[used++] = (byte) (0x80 | character & 0x3F);
  }

  private void put(String plain) {
    for (int at = 0; at < plain.length(); at++) {
      buffer[used++] = (byte) plain.charAt(at);
    }
  }

  private void put(int number) {
    if (number < 0) {
      buffer[used++] = '-';
    }
    int left = Math.abs(number);
    int digits = 1;
    for (int rest = left; rest >= 10; rest /= 10) {
      digits++;
    }
    used += digits;
    for (int at = used - 1; digits > 0; at--, digits--) {
      buffer[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }

  private void room(int bytes) throws IOException {
    if (used + bytes > ROOM) {
      flush();
    }
  }

  /** Hands on what was written. */
  void flush() throws IOException {
    sink.write(buffer, 0, used);
    used = 0;
  }
}
