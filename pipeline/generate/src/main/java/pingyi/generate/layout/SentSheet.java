package pingyi.generate.layout;

import java.util.List;
import java.util.Optional;

/**
 * A sheet as it is sent.
 *
 * @param merges cell ranges that are merged
 */
public record SentSheet(String name, List<Line> lines, List<Merge> merges) {
  /** Copies the lists. */
  public SentSheet {
    lines = List.copyOf(lines);
    merges = List.copyOf(merges);
  }

  /** A sheet that somebody forgot to delete. */
  public static SentSheet empty(String name) {
    return new SentSheet(name, List.of(), List.of());
  }

  /** What a line is to a reader. */
  public enum Kind {
    HEADER,
    DATA,
    TOTAL,
    BLANK
  }

  /** One line; data lines know the row they were laid out from. */
  public record Line(Kind kind, List<Entry> cells, Optional<SentRow> row) {
    /** Copies the cells. */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** A merged range, rows and columns from 0, ends included. */
  public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
