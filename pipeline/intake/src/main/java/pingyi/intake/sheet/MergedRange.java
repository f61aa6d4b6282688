package pingyi.intake.sheet;

/** Merged cells; rows from 1, columns from 0, both ends included. */
public record MergedRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {
  /** Whether a cell lies within. */
  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /** Whether it reaches over several columns. */
  public boolean wide() {
    return lastColumn > firstColumn;
  }

  /** Whether it reaches over several rows. */
  public boolean tall() {
    return lastRow > firstRow;
  }
}
