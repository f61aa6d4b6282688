package pingyi.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.intake.sheet.CellAddress;
import pingyi.intake.sheet.MergedRange;
import pingyi.intake.sheet.RawCell;
import pingyi.intake.sheet.RawRow;
import pingyi.intake.sheet.RawSheet;

/** A sheet with its merged cells looked up by row. */
final class Grid {
  private final RawSheet sheet;
  private final Map<Integer, RawRow> byNumber = new HashMap<>();
  private final Map<Integer, List<MergedRange>> mergedByRow = new HashMap<>();

  Grid(RawSheet sheet) {
    this.sheet = sheet;
    for (RawRow row : sheet.rows()) {
      byNumber.put(row.number(), row);
    }
    for (MergedRange range : sheet.merged()) {
      int tallest = Math.min(range.lastRow(), lastRow());
      for (int row = range.firstRow(); row <= tallest; row++) {
        mergedByRow.computeIfAbsent(row, number -> new ArrayList<>()).add(range);
      }
    }
  }

  /** A cell with the address where it physically stands. */
  record Placed(RawCell cell, String address) {}

  RawSheet sheet() {
    return sheet;
  }

  List<RawRow> rows() {
    return sheet.rows();
  }

  /** The place of a row for findings. */
  String place(int row, int column) {
    return sheet.name() + "!" + CellAddress.of(column, row);
  }

  /** The merged cells that touch a row. */
  List<MergedRange> merged(int row) {
    return mergedByRow.getOrDefault(row, List.of());
  }

  /** The merged cells around a cell. */
  Optional<MergedRange> merged(int row, int column) {
    for (MergedRange range : merged(row)) {
      if (range.contains(row, column)) {
        return Optional.of(range);
      }
    }
    return Optional.empty();
  }

  /** The text of a cell in a heading, where merged cells all say what their first one says. */
  String spread(int row, int column) {
    RawCell own = cell(row, column);
    if (!own.blank()) {
      return own.text();
    }
    return merged(row, column)
        .map(range -> cell(range.firstRow(), range.firstColumn()).text())
        .orElse("");
  }

  /** A data cell; merged ones repeat downwards, but not sideways into other columns' meaning. */
  Placed filled(RawRow row, int column) {
    RawCell own = row.cell(column);
    if (own.blank()) {
      for (MergedRange range : merged(row.number())) {
        if (range.tall()
            && range.firstColumn() == column
            && range.contains(row.number(), column)
            && row.number() > range.firstRow()) {
          return new Placed(
              cell(range.firstRow(), column), CellAddress.of(column, range.firstRow()));
        }
      }
    }
    return new Placed(own, CellAddress.of(column, row.number()));
  }

  private RawCell cell(int row, int column) {
    RawRow found = byNumber.get(row);
    return found == null ? RawCell.EMPTY : found.cell(column);
  }

  private int lastRow() {
    return sheet.rows().isEmpty() ? 0 : sheet.rows().get(sheet.rows().size() - 1).number();
  }
}
