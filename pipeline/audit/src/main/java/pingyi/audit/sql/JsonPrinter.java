package pingyi.audit.sql;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An array of objects, one object a line, so that line tools can read it too. */
final class JsonPrinter {
  private JsonPrinter() {}

  static void print(Answer answer, Appendable out) throws IOException {
    out.append('[');
    String separator = "\n";
    for (@Nullable Object[] row : answer.rows()) {
      out.append(separator);
      object(answer, row, out);
      separator = ",\n";
    }
    out.append(answer.rows().isEmpty() ? "]\n" : "\n]\n");
  }

  private static void object(Answer answer, @Nullable Object[] row, Appendable out)
      throws IOException {
    out.append('{');
    for (int i = 0; i < row.length; i++) {
      out.append(i == 0 ? "" : ",");
      string(answer.columns().get(i), out);
      out.append(':');
      value(row[i], out);
    }
    out.append('}');
  }

  private static void value(@Nullable Object value, Appendable out) throws IOException {
    if (value == null || value instanceof Double number && !Double.isFinite(number)) {
      out.append("null");
    } else if (value instanceof Boolean || CellText.isFiniteNumber(value)) {
      out.append(CellText.of(value));
    } else {
      string(CellText.of(value), out);
    }
  }

  private static void string(String text, Appendable out) throws IOException {
    StringBuilder quoted = new StringBuilder();
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    out.append('"').append(quoted).append('"');
  }
}
