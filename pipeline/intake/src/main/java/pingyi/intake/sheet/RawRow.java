package pingyi.intake.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row that is not blank.
 *
 * @param number as the spreadsheet program numbers it; the first line of the record for a CSV
 * @param cells from column A to the last one that holds something
 * @param width how many cells were sent: for a CSV the separators count, else the last cell
 */
public record RawRow(int number, List<RawCell> cells, int width) {
  /** Copies the cells. */
  public RawRow {
    cells = List.copyOf(cells);
  }

  /** The cell in a column, from 0. */
  public RawCell cell(int column) {
    return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
  }

  /** The cells joined by a vertical bar, as they were sent. */
  public String joined() {
    return cells.stream().map(RawCell::text).collect(Collectors.joining("|"));
  }
}
