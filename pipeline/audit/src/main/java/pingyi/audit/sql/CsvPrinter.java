package pingyi.audit.sql;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers
 * stay numbers. What is not stated is an empty cell, an empty text is a quoted one.
 */
final class CsvPrinter {
  private static final String LINE_END = "\r\n";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvPrinter() {}

  static void print(Answer answer, Appendable out) throws IOException {
    line(answer.columns().toArray(), out);
    for (@Nullable Object[] row : answer.rows()) {
      line(row, out);
    }
  }

  private static void line(@Nullable Object[] values, Appendable out) throws IOException {
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "" : ",").append(cell(values[i]));
    }
    out.append(LINE_END);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = CellText.of(value);
    if (value instanceof Number) {
      return text;
    }
    if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted =
        text.isEmpty() || List.of(",", "\"", "\r", "\n").stream().anyMatch(text::contains);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
