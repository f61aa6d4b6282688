import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.workbook.WorkbookPrinter;

/** Prints a detail sheet of many rows, none of which stands in memory, and says what it took. */
public final class WorkbookRows {
  private WorkbookRows() {}

  public static void main(String[] arguments) throws Exception {
    int rows = Integer.parseInt(arguments[0]);
    List<Grid.Head> heads = new ArrayList<>();
    heads.add(new Grid.Head("年度", Grid.Format.PLAIN));
    heads.add(new Grid.Head("编号", Grid.Format.TEXT));
    heads.add(new Grid.Head("支部", Grid.Format.TEXT));
    heads.add(new Grid.Head("来源", Grid.Format.TEXT));
    for (int column = 1; column <= 8; column++) {
      heads.add(new Grid.Head("数值" + column, Grid.Format.SCORE));
    }
    Grid grid = Grid.over(heads, counted(rows), WorkbookRows::cells);
    Briefing.Identity identity =
        new Briefing.Identity(
            "明细", "生成", "2025-01-01", "2024", "rows", "生成的数据", Locale.SIMPLIFIED_CHINESE);
    Path file = Files.createTempFile("workbook-rows", ".xlsx");
    try {
      long begun = System.nanoTime();
      new WorkbookPrinter().print(identity, List.of(new Briefing.Sheet("90 明细", "一行一条", grid)), file);
      System.out.printf(
          "%,d rows of %d columns: %.1f s, %,d bytes, heap of at most %d MiB%n",
          rows,
          heads.size(),
          (System.nanoTime() - begun) / 1e9,
          Files.size(file),
          Runtime.getRuntime().maxMemory() >> 20);
    } finally {
      Files.delete(file);
    }
  }

  private static List<Integer> counted(int rows) {
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return index;
      }

      @Override
      public int size() {
        return rows;
      }
    };
  }

  private static List<Object> cells(int row) {
    List<Object> cells = new ArrayList<>(12);
    cells.add(2015 + row % 10);
    cells.add("ZB-" + row / 10);
    cells.add("第" + row / 10 + "党支部");
    cells.add("records/" + (2015 + row % 10) + "/review.csv");
    for (int column = 1; column <= 8; column++) {
      cells.add((row * 31L + column * 17L) % 1000 / 10.0);
    }
    return cells;
  }
}
