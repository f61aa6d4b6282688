package pingyi.intake.sheet;

/** The address that a spreadsheet program shows. */
public final class CellAddress {
  private CellAddress() {}

  /** The address of a column, from 0, and a row, from 1: D7. */
  public static String of(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.append(row).toString();
  }
}
