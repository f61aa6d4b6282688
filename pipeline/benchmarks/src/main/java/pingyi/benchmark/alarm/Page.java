package pingyi.benchmark.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Prints counts as tables. */
final class Page {
  private final Tally tally;

  Page(Tally tally) {
    this.tally = tally;
  }

  /** One table: shares in percent, and where asked the number of cases behind each. */
  String table(String name, String corner) {
    TreeSet<String> rows = new TreeSet<>();
    TreeSet<String> columns = new TreeSet<>();
    for (Tally.Cell cell : tally.counts().keySet()) {
      if (cell.table().equals(name)) {
        rows.add(cell.row());
        columns.add(cell.column());
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(corner, columns.stream().map(Words::printed).toList()));
    lines.add("|---" + "|--:".repeat(columns.size()) + "|");
    for (String row : rows) {
      lines.add(
          line(
              Words.printed(row),
              columns.stream().map(column -> print(new Tally.Cell(name, row, column))).toList()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(String first, List<String> others) {
    return "| " + first + " | " + String.join(" | ", others) + " |";
  }

  private String print(Tally.Cell cell) {
    Map<Tally.Cell, Tally.Count> counts = tally.counts();
    Tally.Count count = counts.get(cell);
    return count == null
        ? ""
        : String.format(Locale.ROOT, "%.1f (%,d)", 100 * count.share(), count.of());
  }
}
