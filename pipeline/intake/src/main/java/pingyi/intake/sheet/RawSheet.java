package pingyi.intake.sheet;

import java.util.List;

/**
 * One sheet as a grid.
 *
 * @param number its place in the file, from 1
 * @param name its name; the file name for a CSV
 * @param hidden whether the spreadsheet program hides it
 * @param delimited whether it is a CSV, where every row states its own width
 * @param rows the rows that are not blank, from top to bottom
 * @param merged the merged cells
 */
public record RawSheet(
    int number,
    String name,
    boolean hidden,
    boolean delimited,
    List<RawRow> rows,
    List<MergedRange> merged) {
  /** Copies the lists. */
  public RawSheet {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }
}
