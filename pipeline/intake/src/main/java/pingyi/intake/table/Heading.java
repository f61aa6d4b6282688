package pingyi.intake.table;

import java.util.List;

/**
 * The heading of a table.
 *
 * @param first the position of its first row among the rows of the sheet
 * @param last the position of its last row
 * @param columns the columns that have a heading, from left to right
 */
record Heading(int first, int last, List<TableColumn> columns) {
  /** Copies the columns. */
  Heading {
    columns = List.copyOf(columns);
  }

  /** Whether it can be a table: something reviewed and something measured or listed. */
  boolean complete() {
    return columns.stream().anyMatch(TableColumn::identifies)
        && columns.stream().anyMatch(column -> column.measures() || column.registers());
  }
}
