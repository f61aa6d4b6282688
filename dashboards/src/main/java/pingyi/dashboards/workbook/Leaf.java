package pingyi.dashboards.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Head;

/**
 * One sheet as it will stand in the file: most sheets are one leaf, one that is too long is
 * several.
 *
 * @param name a sheet name every spreadsheet accepts, unlike all others in the file
 * @param table the name of its table, for formulas
 * @param origin the sheet it is, or is a part of
 */
record Leaf(String name, String table, Sheet origin, List<List<@Nullable Object>> rows) {
  private static final int LONGEST_NAME = 31;

  /** Cuts and names the sheets; taken holds names that are used already. */
  static List<Leaf> of(List<Sheet> sheets, int rowsPerSheet, Set<String> taken) {
    Set<String> names = new HashSet<>();
    taken.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    Set<String> tables = new HashSet<>();
    List<Leaf> leaves = new ArrayList<>();
    for (Sheet sheet : sheets) {
      Grid grid = sheet.grid();
      int size = grid.rows().size();
      int from = 0;
      do {
        int to = Math.min(size, from + rowsPerSheet);
        String name = unlike(names, WorkbookUtil.createSafeSheetName(sheet.name(), '_'));
        String table = unlike(tables, "_" + name.replaceAll("[^\\p{L}\\p{N}]+", "_"));
        leaves.add(new Leaf(name, table, sheet, grid.rows().subList(from, to)));
        from = to;
      } while (from < size);
    }
    return leaves;
  }

  private static String unlike(Set<String> taken, String wanted) {
    String name = wanted;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String tail = "_" + number;
      name = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - tail.length())) + tail;
    }
    return name;
  }

  /** What a row is. */
  String says() {
    return origin.says();
  }

  List<Head> heads() {
    return origin.grid().heads();
  }

  /** The position of the column of a key, or -1. */
  int column(String key) {
    return origin.grid().column(key);
  }

  /** The cells of a column below its heading, as a formula on another sheet names them. */
  String range(int column) {
    String letters = CellReference.convertNumToColString(column);
    return "'%s'!$%s$%d:$%s$%d"
        .formatted(
            name.replace("'", "''"),
            letters,
            TableSheet.HEAD_ROW + 2,
            letters,
            TableSheet.HEAD_ROW + 1 + Math.max(1, rows.size()));
  }

  /** The cells of a column below its heading. */
  CellRangeAddress cells(int column) {
    return new CellRangeAddress(
        TableSheet.HEAD_ROW + 1, TableSheet.HEAD_ROW + Math.max(1, rows.size()), column, column);
  }

  /** A table object needs at least one row under its heading. */
  boolean isTable() {
    return !rows.isEmpty() && !heads().isEmpty();
  }
}
