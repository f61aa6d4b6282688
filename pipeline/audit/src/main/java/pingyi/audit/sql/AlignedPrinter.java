package pingyi.audit.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Aligned columns: text to the left, numbers to the right, nothing where nothing is stated. */
final class AlignedPrinter {
  private static final String GAP = "  ";
  private static final String NOTHING = "NULL";
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private AlignedPrinter() {}

  static void print(Answer answer, Appendable out) throws IOException {
    int width = answer.columns().size();
    int[] widths = new int[width];
    boolean[] numeric = new boolean[width];
    for (int i = 0; i < width; i++) {
      widths[i] = CellWidth.of(answer.columns().get(i));
      numeric[i] = numeric(answer.rows(), i);
    }
    List<String[]> rows = new ArrayList<>();
    for (@Nullable Object[] row : answer.rows()) {
      String[] cells = new String[width];
      for (int i = 0; i < width; i++) {
        cells[i] = cell(row[i]);
        widths[i] = Math.max(widths[i], CellWidth.of(cells[i]));
      }
      rows.add(cells);
    }
    line(answer.columns().toArray(String[]::new), widths, numeric, out);
    String[] rule = new String[width];
    for (int i = 0; i < width; i++) {
      rule[i] = "-".repeat(widths[i]);
    }
    line(rule, widths, numeric, out);
    for (String[] cells : rows) {
      line(cells, widths, numeric, out);
    }
  }

  // A control character in the data must not move the cursor of whoever looks at it.
  private static String cell(@Nullable Object value) {
    return value == null ? NOTHING : CONTROL.matcher(CellText.of(value)).replaceAll(" ");
  }

  private static boolean numeric(List<@Nullable Object[]> rows, int column) {
    boolean any = false;
    for (@Nullable Object[] row : rows) {
      Object value = row[column];
      if (value != null && !(value instanceof Number)) {
        return false;
      }
      any |= value != null;
    }
    return any;
  }

  private static void line(String[] cells, int[] widths, boolean[] numeric, Appendable out)
      throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String fill = " ".repeat(widths[i] - CellWidth.of(cells[i]));
      line.append(i == 0 ? "" : GAP);
      line.append(numeric[i] ? fill + cells[i] : cells[i] + fill);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
