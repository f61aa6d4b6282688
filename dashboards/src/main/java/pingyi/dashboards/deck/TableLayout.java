package pingyi.dashboards.deck;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.chart.Fonts;
import pingyi.dashboards.chart.Lines;
import pingyi.dashboards.chart.Numerals;
import pingyi.dashboards.chart.Theme;

/**
 * A table measured for a slide: its letters as large as its rows allow, its columns as wide as
 * their words, its rows as high as their lines.
 *
 * @param points the size of the letters
 * @param widths of the columns, in points; together the width of the slide's text
 * @param heights of the heading and of each row
 */
record TableLayout(Grid grid, double points, List<Double> widths, List<Double> heights) {
  static final double PAD = 6;

  /** Words after a number stand further off: the number ends where they would begin. */
  private static final double APART = 22;

  static final double LARGEST = 14;

  /** The letters of a table that runs over several pages. */
  static final double PAGED = 11;

  private static final double LEAST = 10.5;
  private static final Pattern GAPS =
      Pattern.compile("(?<=\\p{IsHan})[0-9A-Za-z]|(?<=[0-9A-Za-z%])\\p{IsHan}");
  private static final double TIGHTEST = 1.08;
  private static final double LEADING = 1.34;

  /** Renderers measure a little differently; a word must not wrap for a hair's breadth. */
  private static final double SLACK = 1.12;

  /** The same for a word so short that a share of it is nothing, such as a year. */
  private static final double LEEWAY = 4;

  static TableLayout of(Grid grid, double largest, double width, double height) {
    TableLayout layout = measured(grid, largest, width);
    for (double size = largest; size >= LEAST && layout.height() > height; size -= 0.5) {
      layout = measured(grid, size, width);
    }
    return layout;
  }

  double height() {
    return heights.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The table in as many parts as pages are needed, about equally long, each with the heading. */
  static List<Grid> pages(Grid grid, double width, double height) {
    if (of(grid, LARGEST, width, height).height() <= height) {
      return List.of(grid);
    }
    TableLayout whole = measured(grid, PAGED, width);
    double room = height - whole.heights().get(0);
    double rows = whole.height() - whole.heights().get(0);
    int count = (int) Math.ceil(rows / room);
    List<Grid> pages = whole.split(room, rows / count);
    while (pages.size() > count) {
      // Rows are not cut, so the last page may overflow; one more page evens all of them out.
      count++;
      pages = whole.split(room, rows / count);
    }
    return pages;
  }

  /** Fills pages up to a fair share, never beyond their room. */
  private List<Grid> split(double room, double fair) {
    List<Grid> pages = new ArrayList<>();
    int from = 0;
    double used = 0;
    for (int row = 0; row < grid.rows().size(); row++) {
      double next = heights.get(row + 1);
      boolean full = used + next > room || used >= fair - 1e-6;
      if (full && row > from) {
        pages.add(new Grid(grid.heads(), grid.rows().subList(from, row)));
        from = row;
        used = 0;
      }
      used += next;
    }
    pages.add(new Grid(grid.heads(), grid.rows().subList(from, grid.rows().size())));
    return pages;
  }

  static String text(@Nullable Object cell, Format format) {
    if (cell == null) {
      return Theme.MISSING;
    }
    if (cell instanceof Boolean truth) {
      return truth ? "✓" : "✗";
    }
    return cell instanceof Number number
        ? Numerals.print(number.doubleValue(), format)
        : cell.toString();
  }

  /** Numbers stand to the right, so that their digits line up; a first column names its row. */
  boolean isNumeric(int column) {
    return isNumeric(grid, column);
  }

  private static boolean isNumeric(Grid grid, int column) {
    Format format = grid.heads().get(column).format();
    return format != Format.TEXT && !(column == 0 && format == Format.PLAIN);
  }

  /** The room at the left of a column's words. */
  double left(int column) {
    return left(grid, column);
  }

  private static double left(Grid grid, int column) {
    boolean afterNumber = column > 0 && isNumeric(grid, column - 1) && !isNumeric(grid, column);
    return afterNumber ? APART : PAD;
  }

  private static TableLayout measured(Grid grid, double points, double width) {
    Font font = Fonts.regular(points);
    Font bold = Fonts.bold(points);
    List<Double> wanted = new ArrayList<>();
    for (int column = 0; column < grid.heads().size(); column++) {
      double widest = width(grid.heads().get(column).label(), bold);
      for (List<@Nullable Object> row : grid.rows()) {
        String text = text(row.get(column), grid.heads().get(column).format());
        widest = Math.max(widest, width(text, font));
      }
      wanted.add(widest * SLACK + LEEWAY + left(grid, column) + PAD);
    }
    List<Double> widths = shared(wanted, width);
    List<Double> heights = new ArrayList<>();
    List<String> heads = grid.heads().stream().map(Grid.Head::label).toList();
    heights.add(rowHeight(grid, heads, widths, bold, points));
    for (List<@Nullable Object> row : grid.rows()) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        cells.add(text(row.get(column), grid.heads().get(column).format()));
      }
      heights.add(rowHeight(grid, cells, widths, font, points));
    }
    return new TableLayout(grid, points, widths, heights);
  }

  /** Programs leave a quarter of a square between Chinese letters and digits; ours does not. */
  private static double width(String text, Font font) {
    long gaps = text.length() - GAPS.matcher(text).replaceAll("").length();
    return Lines.width(text, font) + gaps * font.getSize2D() * 0.25;
  }

  private static double rowHeight(
      Grid grid, List<String> cells, List<Double> widths, Font font, double points) {
    int most = 1;
    for (int column = 0; column < cells.size(); column++) {
      double room = (widths.get(column) - left(grid, column) - PAD) / 1.02;
      most = Math.max(most, Lines.of(cells.get(column), font, room).size());
    }
    return most * points * LEADING + points * 0.55;
  }

  /** All share the slack alike; when there is none, narrow columns keep what they want. */
  private static List<Double> shared(List<Double> wanted, double width) {
    double sum = wanted.stream().mapToDouble(Double::doubleValue).sum();
    if (sum <= width) {
      double more = (width - sum) / wanted.size();
      return wanted.stream().map(want -> want + more).toList();
    }
    // A little less slack for all is better than a wrapped name.
    if (sum <= width * TIGHTEST) {
      return wanted.stream().map(want -> want * width / sum).toList();
    }
    double fair = width / wanted.size();
    double narrow = wanted.stream().filter(want -> want <= fair).mapToDouble(w -> w).sum();
    double wide = wanted.stream().filter(want -> want > fair).mapToDouble(w -> w).sum();
    return wanted.stream()
        .map(want -> want <= fair ? want : want / wide * (width - narrow))
        .toList();
  }
}
